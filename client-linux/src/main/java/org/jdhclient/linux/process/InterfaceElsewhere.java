package org.jdhclient.linux.process;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;

/** Finds an interface that is not here in the networks of other processes. */
public final class InterfaceElsewhere {
  private InterfaceElsewhere() {}

  /** The first process in whose network there is an interface of that name; empty if none is. */
  public static Optional<ProcessDetails> of(String interfaceName) throws IOException {
    var looked = new HashSet<String>();
    looked.add(ProcessDetails.networkHere());
    return ProcessDetails.all().stream()
        .filter(process -> !process.network().isEmpty() && looked.add(process.network()))
        .filter(process -> process.interfaces().contains(interfaceName))
        .findFirst();
  }
}
