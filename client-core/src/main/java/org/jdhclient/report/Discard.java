package org.jdhclient.report;

/** Why a received packet was not used; each packet not used is counted under exactly one. */
public enum Discard {
  /** Its octets do not decode. */
  MALFORMED("malformed"),
  /** Its UDP checksum is not accepted in the current mode. */
  CHECKSUM("checksum refused"),
  /** It was sent to somebody else's IP address. */
  FOREIGN_DESTINATION("not to this host"),
  /** A client's message, not a server's. */
  NOT_A_REPLY("not a BOOTREPLY"),
  /** Its htype, hlen or chaddr is not ours. */
  FOREIGN_HARDWARE_ADDRESS("not for this hardware address"),
  /** Its xid is not the current transaction's, or there is none. */
  FOREIGN_TRANSACTION("not of the current transaction"),
  /** It echoes a client identifier that is not ours (RFC 6842). */
  FOREIGN_CLIENT_IDENTIFIER("not for this client identifier"),
  /** The owner wants nothing of its server. */
  REJECTED_SERVER("from a rejected server"),
  /** A type that the current state does not wait for. */
  UNEXPECTED_TYPE("not awaited in this state"),
  /** An offer, where one was taken already. */
  LATE_OFFER("an offer after one was taken"),
  /** It comes from a server other than the one in question. */
  FOREIGN_SERVER("not from the server in question"),
  /** It lacks what it must have, or offers what no host can use. */
  UNUSABLE("unusable");

  private final String text;

  Discard(String text) {
    this.text = text;
  }

  /**
   * Whether such a packet may well have been meant as the answer that is awaited: its sender, or
   * the way between, has something wrong with it. The others are what any network has.
   */
  public boolean isFault() {
    return switch (this) {
      case MALFORMED, FOREIGN_DESTINATION, FOREIGN_CLIENT_IDENTIFIER, NOT_A_REPLY, UNUSABLE -> true;
      case CHECKSUM,
          FOREIGN_HARDWARE_ADDRESS,
          FOREIGN_TRANSACTION,
          REJECTED_SERVER,
          UNEXPECTED_TYPE,
          LATE_OFFER,
          FOREIGN_SERVER ->
          false;
    };
  }

  /** In words, for a log line. */
  public String text() {
    return text;
  }
}
