package org.jdhclient.simulation.port;

import java.util.function.BiConsumer;
import org.jdhclient.engine.port.ResolverFile;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.simulation.model.ResolverModel;

/**
 * The model of resolv.conf, at the disposal of one process.
 *
 * @param changed is told what stood there before each change, and after it
 */
public record ResolverPort(
    Calls<?> calls, ResolverModel resolver, BiConsumer<String, String> changed)
    implements ResolverFile {

  @Override
  public void apply(ResolverSettings settings) {
    change(() -> resolver.apply(settings));
  }

  @Override
  public void replace(ResolverSettings previous, ResolverSettings settings) {
    change(() -> resolver.replace(previous, settings));
  }

  @Override
  public void withdraw(ResolverSettings settings) {
    change(() -> resolver.withdraw(settings));
  }

  private void change(Runnable change) {
    calls.acts("resolv.conf");
    var before = resolver.content();
    change.run();
    changed.accept(before, resolver.content());
  }
}
