package org.jdhclient.engine.attempt;

import java.util.Optional;
import org.jdhclient.report.FailureCause;
import org.jdhclient.time.BootTime;

/**
 * How asking for a lease goes.
 *
 * @param failed attempts that failed, one after the other, up to now
 * @param asked messages by which a server was looked for in the present one
 * @param why the last one failed
 * @param next when the next one begins; never, if there is none to wait for, or it begins with the
 *     link
 */
public record AttemptSummary(long failed, long asked, Optional<FailureCause> why, BootTime next) {
  /** Nothing was tried yet. */
  public static final AttemptSummary NONE =
      new AttemptSummary(0, 0, Optional.empty(), BootTime.NEVER);
}
