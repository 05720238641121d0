package org.jdhclient.report;

import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;

/** An attempt failed for the UDP checksums of the replies. */
public sealed interface ChecksumCause extends FailureCause {

  /**
   * Checksums were left unfinished; and what to do.
   *
   * @param last of the packets refused
   */
  record Unfinished(ChecksumSighting last, long refused, long seen) implements ChecksumCause {
    @Override
    public String because(String interfaceName) {
      return last.from()
          + " left the UDP checksum of "
          + refused
          + " of "
          + seen
          + " replies unfinished ("
          + last.values()
          + "): checksum offload on a virtual link, which nothing completed. Refused in mode "
          + last.mode().word()
          + ". Here: "
          + command()
          + " --checksum="
          + remedy().word()
          + " "
          + interfaceName
          + ". On the host: "
          + cure().sentence()
          + ".";
    }

    private ChecksumCure cure() {
      var host = LikelyHost.ofServer(last.source()).orElse(LikelyHost.UNKNOWN);
      return new ChecksumCure(host, last.source().family());
    }

    private String command() {
      return last.source().family().command();
    }

    private ChecksumMode remedy() {
      return last.verdict() == ChecksumVerdict.PARTIAL_BY_KERNEL
          ? ChecksumMode.KERNEL
          : ChecksumMode.TOLERANT;
    }
  }

  /**
   * Checksums were wrong, which nothing explains; and what to do.
   *
   * @param last of the packets refused
   */
  record Damaged(ChecksumSighting last, long refused, long seen) implements ChecksumCause {
    @Override
    public String because(String interfaceName) {
      return "the UDP checksum of "
          + refused
          + " of "
          + seen
          + " replies of "
          + last.from()
          + " was wrong ("
          + last.values()
          + "), which checksum offload does not explain: the packets are damaged under way, or"
          + " their sender computes it wrongly. Refused in mode "
          + last.mode().word()
          + ". Look at the drivers, switches and relays between; --checksum=ignore accepts such"
          + " packets unchecked.";
    }
  }
}
