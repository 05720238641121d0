package org.jdhclient.report;

import org.jdhclient.wire.ChecksumVerdict;

/** What there is to tell of UDP checksums that did not verify. */
public sealed interface ChecksumReport extends Report {

  /**
   * One packet that was accepted or refused although, or because, its checksum does not verify.
   *
   * @param more packets like it since the last such line
   */
  record Sighted(ChecksumSighting sighting, long more) implements ChecksumReport {
    @Override
    public String text(String interfaceName) {
      var verdict = sighting.verdict();
      return interfaceName
          + (sighting.isAccepted() ? ": accepted a reply of " : ": refused a reply of ")
          + sighting.from()
          + " whose UDP checksum is "
          + (verdict.isPartial() ? "unfinished: " : "wrong: ")
          + sighting.values()
          + "; "
          + evidence(verdict)
          + (sighting.isAccepted() ? "" : ", which mode " + sighting.mode().word() + " refuses")
          + (more == 0 ? "." : " (and " + more + " more like it).");
    }

    private static String evidence(ChecksumVerdict verdict) {
      return switch (verdict) {
        case PARTIAL_BY_KERNEL -> "the kernel vouches for it";
        case PARTIAL_BY_RESIDUE -> "it is the residue of checksum offload";
        case BAD -> "damaged under way, or wrongly computed by the sender";
        case VALID, ABSENT -> "nothing is wrong with it";
      };
    }
  }

  /** dhclient's line, word for word. */
  record Bad(long bad, long seen) implements ChecksumReport {
    @Override
    public String text(String interfaceName) {
      return bad + " bad udp checksums in " + seen + " packets";
    }
  }
}
