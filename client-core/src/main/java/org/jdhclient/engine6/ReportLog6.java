package org.jdhclient.engine6;

import org.jdhclient.engine.port.EngineLog;
import org.jdhclient.report6.Report6;

/** Writes what there is to tell of DHCPv6 on one interface to the log, line by line. */
final class ReportLog6 {
  private final String interfaceName;
  private final EngineLog log;

  ReportLog6(String interfaceName, EngineLog log) {
    this.interfaceName = interfaceName;
    this.log = log;
  }

  void tell(Report6 report) {
    for (var line : report.lines(interfaceName)) {
      log.tell(report.urgency(), line);
    }
  }
}
