package org.jdhclient.diagnosis.guest;

import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Bridge;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.LinkKind;
import org.jdhclient.diagnosis.observe.Observations;

/** Nothing is plugged in at the other end. */
record NoCarrier(String name, LinkKind kind) implements Cause {
  static Optional<Cause> in(Observations seen) {
    var kind = seen.first(LinkKind.class).orElse(LinkKind.OTHER);
    return seen.link() == LinkCondition.NO_CARRIER && !seen.has(Bridge.class)
        ? Optional.of(new NoCarrier(seen.name(), kind))
        : Optional.empty();
  }

  @Override
  public String word() {
    return "no-carrier";
  }

  @Override
  public String verdict() {
    return name
        + " has no carrier: "
        + switch (kind) {
          case VETH -> "the other end of the veth is down";
          case WIFI -> "it has joined no wireless network";
          case MODEM -> "the modem is not connected";
          case STACKED, IPVLAN -> "the interface beneath it is down or has none";
          case OTHER -> "the cable is unplugged, or the other end is down";
        };
  }

  @Override
  public String cure() {
    return switch (kind) {
          case VETH -> "On the host, find that end (ip link show master BRIDGE) and set it up";
          case WIFI -> "Join one, with wpa_supplicant, iwd or NetworkManager";
          case MODEM -> "Connect it, for instance with ModemManager";
          case STACKED, IPVLAN -> "Look at that one: ip link show dev " + name;
          case OTHER -> "Plug it in, or set the other end up (of a virtual machine: on the host)";
        }
        + "; a normal run waits for it.";
  }
}
