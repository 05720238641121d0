package org.jdhclient.wire;

/**
 * Which UDP checksums a client accepts; each mode accepts what the one before it does, and more.
 */
public enum ChecksumMode {
  /** Only what verifies, or bears no checksum at all. */
  STRICT(ChecksumVerdict.ABSENT),
  /** Also what the kernel vouches for. */
  KERNEL(ChecksumVerdict.PARTIAL_BY_KERNEL),
  /** Also what shows the residue of checksum offload. */
  TOLERANT(ChecksumVerdict.PARTIAL_BY_RESIDUE),
  /** Anything. */
  IGNORE(ChecksumVerdict.BAD);

  private final ChecksumVerdict worstAccepted;

  ChecksumMode(ChecksumVerdict worstAccepted) {
    this.worstAccepted = worstAccepted;
  }

  public boolean accepts(ChecksumVerdict verdict) {
    return verdict.compareTo(worstAccepted) <= 0;
  }
}
