package org.jdhclient.engine;

import java.util.List;
import org.jdhclient.client.Action;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.engine.port.Clocks;

/** Carries out what the machine wants done, and has it hear what came of that. */
final class ActionLoop {
  private final DhcpClient client;
  private final EngineParts parts;
  private final Clocks clocks;

  ActionLoop(DhcpClient client, EngineParts parts, Clocks clocks) {
    this.client = client;
    this.parts = parts;
    this.clocks = clocks;
  }

  void execute(List<Action> actions) {
    try {
      parts.executor().execute(actions, clocks.now());
    } catch (ApplyFailedException e) {
      parts.log().error(e);
      execute(e.tell(client, clocks.now()));
    }
    askForMissing();
  }

  /** Sets again what of the lease in force is missing, whoever took it away. */
  void restoreLease() {
    client
        .state()
        .lease()
        .filter(lease -> !clocks.now().reached(lease.expiresAt()))
        .ifPresent(parts.executor()::setAgain);
    askForMissing();
  }

  private void askForMissing() {
    if (parts.projection().isIncomplete()) {
      client.incomplete(clocks.now());
    }
  }
}
