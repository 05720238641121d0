package org.jdhclient.report6;

import java.util.List;

/** What the client sets about, or has done, in dhclient's words where it has any. */
public enum Progress implements Report6 {
  SOLICITING("PRC: Soliciting for leases (INIT)."),
  REQUESTING_INFORMATION("PRC: Requesting information (INIT)."),
  CONFIRMING("PRC: Confirming active lease (INIT-REBOOT)."),
  RENEWING("PRC: Renewing lease on %s."),
  REBINDING("PRC: Rebinding lease on %s."),
  ADVERTISEMENT_RECORDED("RCV:  Advertisement recorded."),
  ADVERTISEMENT_SELECTED("RCV:  Advertisement immediately selected."),
  /** An exchange that may be sent so many times only was not answered. */
  COUNT_EXCEEDED("Max retransmission count exceeded."),
  /** An exchange that may last so long only was not answered. */
  DURATION_EXCEEDED("Max retransmission duration exceeded."),
  /** Of a lease all has ended. */
  ALL_EXPIRED("PRC: Bound lease is devoid of active addresses.  Re-initializing."),
  RECONFIGURED("%s: the server has the client ask again (Reconfigure)."),
  DONE("PRC: Done.");

  private final String line;

  Progress(String line) {
    this.line = line;
  }

  @Override
  public List<String> lines(String interfaceName) {
    return List.of(line.replace("%s", interfaceName));
  }
}
