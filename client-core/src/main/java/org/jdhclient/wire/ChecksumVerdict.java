package org.jdhclient.wire;

/** What is to be thought of a UDP checksum field. */
public enum ChecksumVerdict {
  /** It verifies. */
  VALID,
  /** It is 0: the sender computed none (RFC 768). Over IPv6 that is {@link #BAD} (RFC 8200 8.1). */
  ABSENT,
  /** Unfinished, and the kernel vouches that it is no more than that. */
  PARTIAL_BY_KERNEL,
  /** Unfinished by the look of it: the field is the folded pseudo-header sum. */
  PARTIAL_BY_RESIDUE,
  /** Damaged under way, or wrongly computed by the sender. */
  BAD;

  /** Whether the sender left the checksum unfinished. */
  public boolean isPartial() {
    return this == PARTIAL_BY_KERNEL || this == PARTIAL_BY_RESIDUE;
  }
}
