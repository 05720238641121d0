package org.jdhclient.linux.daemon.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jdhclient.linux.control.Asker;

/** Somebody who asks, and keeps what was done while it could hear. */
final class FakeAsker implements Asker {
  private final FakeKernel kernel;
  final List<String> heard = new ArrayList<>();
  OptionalInt told = OptionalInt.empty();

  FakeAsker(FakeKernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public <X extends Exception> void hears(Work<X> work) throws X {
    int before = kernel.doings.size();
    work.run();
    heard.addAll(kernel.doings.subList(before, kernel.doings.size()));
  }

  @Override
  public void done(int exitStatus) {
    told = OptionalInt.of(exitStatus);
  }
}
