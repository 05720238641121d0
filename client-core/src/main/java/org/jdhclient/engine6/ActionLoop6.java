package org.jdhclient.engine6;

import java.util.List;
import org.jdhclient.client6.Action;
import org.jdhclient.client6.Dhcp6Client;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report6.FoundBy;

/** Carries out what the machine wants done, and has it hear what came of that. */
final class ActionLoop6 {
  private final Dhcp6Client client;
  private final EngineParts6 parts;
  private final Clocks clocks;

  ActionLoop6(Dhcp6Client client, EngineParts6 parts, Clocks clocks) {
    this.client = client;
    this.parts = parts;
    this.clocks = clocks;
  }

  void execute(List<Action> actions) {
    var declined = parts.executor().execute(actions, clocks.now());
    if (!declined.isEmpty()) {
      execute(client.duplicated(declined, FoundBy.SCRIPT, clocks.now()));
    }
    parts.executor().listenFor(client.awaited());
    askForMissing();
  }

  /** Takes back what is left of prefixes: whoever had the interface before may have been killed. */
  void removeLeft() {
    var running = client.recorded(clocks.now()).map(Lease6::prefixes).orElse(List.of());
    parts.applier().removeLeft(parts.archive().prefixes(running), running);
  }

  /** Sets again what of the lease in force is missing, whoever took it away. */
  void restoreLease() {
    client.lease().ifPresent(parts.applier()::restore);
    client.information().ifPresent(parts.applier()::restoreOptions);
    askForMissing();
  }

  /** Takes back what the options in force say in resolv.conf. */
  void withdrawOptions() {
    client
        .lease()
        .map(Lease6::options)
        .or(client::information)
        .ifPresent(parts.applier()::withdraw);
  }

  private void askForMissing() {
    if (parts.projection().isIncomplete()) {
      client.incomplete(clocks.now());
    }
  }
}
