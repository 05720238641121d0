package org.jdhclient.linux.daemon;

import org.jdhclient.report.Report;
import org.slf4j.Logger;

/** Writes what there is to tell of one interface to the log. */
final class ReportLog {
  private final String interfaceName;
  private final Logger log;

  ReportLog(String interfaceName, Logger log) {
    this.interfaceName = interfaceName;
    this.log = log;
  }

  void tell(Report report) {
    if (report.isWarning()) {
      log.warn("{}", report.text(interfaceName));
    } else {
      log.info("{}", report.text(interfaceName));
    }
  }

  void warn(String what, Exception why) {
    log.warn("{}: {}{}", interfaceName, what, why.getMessage());
  }

  void warn(String line) {
    log.warn("{}", line);
  }

  void info(String line) {
    log.info("{}", line);
  }

  void debug(String line, String detail) {
    log.debug("{}: {}: {}", interfaceName, line, detail);
  }
}
