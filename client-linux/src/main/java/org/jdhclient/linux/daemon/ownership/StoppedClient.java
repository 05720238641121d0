package org.jdhclient.linux.daemon.ownership;

import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.process.Privileges;
import org.jdhclient.linux.process.StoppedProcess;
import org.slf4j.Logger;

/** A client that a signal has stopped cannot do what it is asked for: to end, it has to go on. */
public final class StoppedClient {
  private StoppedClient() {}

  /** Lets it go on if it is one, before it is asked to end. */
  public static void letGoOn(ControlClient client, String name, Logger log) {
    if (!StoppedProcess.is(client.pid())) {
      return;
    }
    log.warn(
        "{}: its client, pid {}, was stopped by a signal; SIGCONT lets it go on, to end",
        name,
        client.pid());
    try {
      StoppedProcess.goOn(client.pid());
    } catch (ErrnoException e) {
      log.warn("{}", Privileges.explain(e));
    }
  }
}
