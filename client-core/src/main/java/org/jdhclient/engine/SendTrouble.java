package org.jdhclient.engine;

import java.util.Optional;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;

/**
 * What the host says against sending. A message that cannot be sent is as good as lost, and the
 * next deadline makes up for it: so the same words would come again and again, and are told once,
 * until something has been sent.
 */
final class SendTrouble {
  private final ReportLog log;
  private Optional<String> told = Optional.empty();

  SendTrouble(ReportLog log) {
    this.log = log;
  }

  /** Something to be sent. */
  interface Sending {
    void send() throws RefusedException;
  }

  /**
   * @param what is sent, for the log
   */
  void tell(String what, Sending sending) {
    try {
      sending.send();
      told = Optional.empty();
    } catch (RefusedException e) {
      if (!told.equals(Optional.of(e.getMessage()))) {
        log.warn(what + " could not be sent: ", e);
        told = Optional.of(e.getMessage());
      }
    }
  }
}
