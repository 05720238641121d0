package org.jdhclient.simulation.port;

import org.jdhclient.engine.port.ResolverFile;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.invariant.OwnersChecks;
import org.jdhclient.simulation.model.ResolverModel;

/** The model of resolv.conf, at the disposal of one process. */
public record ResolverPort(Calls calls, ResolverModel resolver, OwnersChecks checks)
    implements ResolverFile {

  @Override
  public void apply(Lease lease) {
    change(() -> resolver.apply(lease));
  }

  @Override
  public void replace(Lease previous, Lease lease) {
    change(() -> resolver.replace(previous, lease));
  }

  @Override
  public void withdraw(Lease lease) {
    change(() -> resolver.withdraw(lease));
  }

  private void change(Runnable change) {
    calls.acts("resolv.conf");
    var before = resolver.content();
    change.run();
    checks.resolverChanged(before, resolver.content());
  }
}
