package org.jdhclient.engine.port;

import org.jdhclient.report.Report;

/** Writes what there is to tell of one interface to the log. */
public final class ReportLog {
  private final String interfaceName;
  private final EngineLog log;

  public ReportLog(String interfaceName, EngineLog log) {
    this.interfaceName = interfaceName;
    this.log = log;
  }

  public void tell(Report report) {
    log.tell(report.urgency(), report.text(interfaceName));
  }

  /** Something could not be done. */
  public void warn(String what, Exception why) {
    log.warn(of(what + why.getMessage()));
  }

  /** The host's own words. */
  public void warn(String words) {
    log.warn(of(words));
  }

  public void error(Exception why) {
    log.error(of(why.getMessage()));
  }

  public void info(String words) {
    log.info(of(words));
  }

  public void debug(String line, String detail) {
    log.debug(() -> of(line + ": " + detail));
  }

  private String of(String words) {
    return interfaceName + ": " + words;
  }
}
