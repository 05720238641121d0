package org.jdhclient.engine.link;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;

/**
 * What the host says against sending. A message that cannot be sent is as good as lost, and the
 * next deadline makes up for it: so the same words would come again and again, and are told once,
 * until something has been sent.
 */
public final class SendTrouble {
  private final ReportLog log;
  private final Set<String> told = new HashSet<>();
  private Optional<String> last = Optional.empty();

  public SendTrouble(ReportLog log) {
    this.log = log;
  }

  /** Something to be sent. */
  public interface Sending {
    void send() throws RefusedException;
  }

  /**
   * @param what is sent, for the log
   */
  public void tell(String what, Sending sending) {
    try {
      sending.send();
      told.clear();
      last = Optional.empty();
    } catch (RefusedException e) {
      var words = what + " could not be sent: " + e.getMessage();
      last = Optional.of(words);
      if (told.add(words)) {
        log.warn(words);
      }
    }
  }

  /** What was said against the last message, if it was not sent. */
  public Optional<String> last() {
    return last;
  }
}
