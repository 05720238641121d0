package org.jdhclient.wire;

/** Octets that do not decode: what is wrong, and where. It bears no stack trace. */
public final class MalformedPacketException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int offset;

  /**
   * @param reason what is wrong, in the RFC's words
   * @param offset where it is, in octets from the start of the header or field being decoded
   */
  public MalformedPacketException(String reason, int offset) {
    super(reason + " at octet " + offset, null, false, false);
    this.reason = reason;
    this.offset = offset;
  }

  public String reason() {
    return reason;
  }

  public int offset() {
    return offset;
  }
}
