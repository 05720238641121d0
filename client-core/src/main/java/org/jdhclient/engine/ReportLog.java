package org.jdhclient.engine;

import org.jdhclient.engine.port.EngineLog;
import org.jdhclient.report.Report;

/** Writes what there is to tell of one interface to the log. */
final class ReportLog {
  private final String interfaceName;
  private final EngineLog log;

  ReportLog(String interfaceName, EngineLog log) {
    this.interfaceName = interfaceName;
    this.log = log;
  }

  void tell(Report report) {
    if (report.isWarning()) {
      log.warn(report.text(interfaceName));
    } else {
      log.info(report.text(interfaceName));
    }
  }

  /** Something could not be done. */
  void warn(String what, Exception why) {
    log.warn(of(what + why.getMessage()));
  }

  /** The host's own words. */
  void warn(String words) {
    log.warn(of(words));
  }

  void error(Exception why) {
    log.error(of(why.getMessage()));
  }

  void info(String words) {
    log.info(of(words));
  }

  void debug(String line, String detail) {
    log.debug(() -> of(line + ": " + detail));
  }

  private String of(String words) {
    return interfaceName + ": " + words;
  }
}
