package org.jdhclient.diagnosis.cause;

import java.util.List;

/**
 * One reason why an interface gets no address, or trouble with the one it would get.
 *
 * <p>It is a record with the evidence that its sentence needs. Each has a {@link Rule}, a static
 * method {@code in} beside it, which concludes it from what was seen.
 */
public interface Cause {
  /** The same in every version, for programs: lower case, with hyphens. */
  String word();

  /**
   * What is wrong, with its evidence: half a sentence, without the full stop, that goes on from
   * "would get no lease: ".
   */
  String verdict();

  /** What to do about it: whole sentences; commands in them can be copied. */
  String cure();

  /** What else to do or to know, before the last line: lines of text, commands by themselves. */
  default List<String> more() {
    return List.of();
  }

  default Effect effect() {
    return Effect.NO_LEASE;
  }

  default Certainty certainty() {
    return Certainty.SEEN;
  }
}
