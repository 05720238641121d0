package org.jdhclient.dhcp;

import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** DHCP message types (option 53; RFC 2132 9.6, RFC 3203). */
public enum MessageType {
  DISCOVER(1),
  OFFER(2),
  REQUEST(3),
  DECLINE(4),
  ACK(5),
  NAK(6),
  RELEASE(7),
  INFORM(8),
  FORCERENEW(9);

  private static final MessageType[] VALUES = values();

  private final int code;

  MessageType(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** The option's value. */
  public Octets octets() {
    return Octets.of(code);
  }

  static MessageType decode(Octets value) throws MalformedPacketException {
    if (value.length() != 1) {
      throw new MalformedPacketException("message type of " + value.length() + " octets", 0);
    }
    for (var type : VALUES) {
      if (type.code == value.at(0)) {
        return type;
      }
    }
    throw new MalformedPacketException("unknown message type " + value.at(0), 0);
  }
}
