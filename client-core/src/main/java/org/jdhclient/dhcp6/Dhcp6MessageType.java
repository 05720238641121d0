package org.jdhclient.dhcp6;

import java.util.EnumSet;
import java.util.Set;
import org.jdhclient.wire.MalformedPacketException;

/** Messages between clients and servers (RFC 9915 7.3). */
public enum Dhcp6MessageType {
  SOLICIT(1, "Solicit"),
  ADVERTISE(2, "Advertise"),
  REQUEST(3, "Request"),
  CONFIRM(4, "Confirm"),
  RENEW(5, "Renew"),
  REBIND(6, "Rebind"),
  REPLY(7, "Reply"),
  RELEASE(8, "Release"),
  DECLINE(9, "Decline"),
  RECONFIGURE(10, "Reconfigure"),
  INFORMATION_REQUEST(11, "Information-request");

  private static final Dhcp6MessageType[] VALUES = values();
  private static final Set<Dhcp6MessageType> OF_SERVERS = EnumSet.of(ADVERTISE, REPLY, RECONFIGURE);

  private static final int RELAY_FORWARD = 12;
  private static final int RELAY_REPLY = 13;

  private final int code;
  private final String name;

  Dhcp6MessageType(int code, String name) {
    this.code = code;
    this.name = name;
  }

  public int code() {
    return code;
  }

  /** Whether servers send it, and clients do not. */
  public boolean isOfServers() {
    return OF_SERVERS.contains(this);
  }

  /**
   * @throws MalformedPacketException if it is none of these: one of relay agents, for instance
   */
  public static Dhcp6MessageType of(int code) throws MalformedPacketException {
    for (var type : VALUES) {
      if (type.code == code) {
        return type;
      }
    }
    throw new MalformedPacketException(
        switch (code) {
          case RELAY_FORWARD -> "a relay agent's Relay-forward";
          case RELAY_REPLY -> "a relay agent's Relay-reply";
          default -> "unknown message type " + code;
        },
        0);
  }

  /** As RFC 9915 and dhclient's log call it. */
  @Override
  public String toString() {
    return name;
  }
}
