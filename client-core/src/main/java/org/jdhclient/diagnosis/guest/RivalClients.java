package org.jdhclient.diagnosis.guest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.RivalClient;

/** Other DHCP clients run on the interface. */
record RivalClients(String name, List<RivalClient> clients) implements Cause {
  static Optional<Cause> in(Observations seen) {
    var clients = seen.of(RivalClient.class).stream().filter(client -> !client.isOurs()).toList();
    return clients.isEmpty()
        ? Optional.empty()
        : Optional.of(new RivalClients(seen.name(), clients));
  }

  @Override
  public String word() {
    return "rival-client";
  }

  @Override
  public String verdict() {
    return "other DHCP clients run on it: "
        + clients.stream().map(RivalClient::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String cure() {
    return "Two clients fight over one interface; stop one of them: "
        + clients.stream().map(this::remedy).collect(Collectors.joining("; "))
        + ".";
  }

  /** How to have it leave the interface alone. */
  private String remedy(RivalClient client) {
    return switch (client.name()) {
      case "dhcpcd" ->
          client.arguments().isEmpty()
              ? "dhcpcd -x, which ends it on all interfaces"
              : "dhcpcd -x " + client.arguments();
      case "NetworkManager" -> "nmcli device set " + name + " managed no";
      case "systemd-networkd" -> "Unmanaged=yes in its .network file, then networkctl reload";
      default -> "ifdown " + name + ", if ifupdown started it, else kill " + client.pid();
    };
  }

  @Override
  public Effect effect() {
    return Effect.TROUBLE;
  }
}
