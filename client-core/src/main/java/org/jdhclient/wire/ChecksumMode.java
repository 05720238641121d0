package org.jdhclient.wire;

import java.util.Optional;

/**
 * Which UDP checksums a client accepts; each mode accepts what the one before it does, and more.
 */
public enum ChecksumMode {
  /** Only what verifies, or bears no checksum at all. */
  STRICT("strict", ChecksumVerdict.ABSENT),
  /** Also what the kernel vouches for. */
  KERNEL("kernel", ChecksumVerdict.PARTIAL_BY_KERNEL),
  /** Also what shows the residue of checksum offload. */
  TOLERANT("tolerant", ChecksumVerdict.PARTIAL_BY_RESIDUE),
  /** Anything. */
  IGNORE("ignore", ChecksumVerdict.BAD);

  private final String word;
  private final ChecksumVerdict worstAccepted;

  ChecksumMode(String word, ChecksumVerdict worstAccepted) {
    this.word = word;
    this.worstAccepted = worstAccepted;
  }

  /** Its name on the command line. */
  public String word() {
    return word;
  }

  /** The mode of a name on the command line. */
  public static Optional<ChecksumMode> named(String word) {
    for (var mode : values()) {
      if (mode.word.equals(word)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  public boolean accepts(ChecksumVerdict verdict) {
    return verdict.compareTo(worstAccepted) <= 0;
  }
}
