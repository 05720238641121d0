package org.jdhclient.engine;

import java.util.Optional;
import org.jdhclient.report.Asked;
import org.jdhclient.report.ChecksumCause;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report.NoLease;
import org.jdhclient.report.Report;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** How asking for a lease goes, and why none came of it. */
final class Attempts {
  private AttemptOutcome outcome = AttemptOutcome.NONE;
  private long failed;
  private long discovers;
  private Optional<FailureCause> told = Optional.empty();
  private boolean askedSince;
  private Optional<FailureCause> why = Optional.empty();

  /** A DHCPDISCOVER is sent. With the second in a row what was told before explains nothing. */
  void discovering() {
    discovers++;
    told = askedSince ? Optional.empty() : told;
    askedSince = true;
  }

  /** What is told on the way may be why it fails; the last of it counts. */
  void told(Report report) {
    if (report.explains().isPresent()) {
      told = report.explains();
      askedSince = false;
    }
  }

  /** There is a lease. */
  void succeeded() {
    outcome = AttemptOutcome.BOUND;
    failed = 0;
    why = Optional.empty();
    begin();
  }

  /**
   * The attempt is over, without a lease.
   *
   * @param packets what of it was the fault of the packets that came
   * @param rest until the next; none, if there is none
   * @param unsent what the host said, if the last message did not leave
   */
  NoLease failed(Optional<FailureCause> packets, Optional<Span> rest, Optional<String> unsent) {
    var cause = cause(packets, unsent);
    outcome = AttemptOutcome.FAILED;
    failed++;
    why = Optional.of(cause);
    begin();
    return new NoLease(cause, rest);
  }

  /** The nearest to the wire first: who is not heard has not been refused either. */
  private FailureCause cause(Optional<FailureCause> packets, Optional<String> unsent) {
    return unsent
        .<FailureCause>map(FailureCause.NotSent::new)
        .or(() -> packets.filter(ChecksumCause.class::isInstance))
        .or(() -> told)
        .or(() -> packets)
        .orElseGet(() -> new FailureCause.Unanswered(asked()));
  }

  private void begin() {
    discovers = 0;
    told = Optional.empty();
  }

  /** What was sent in this one. */
  Asked asked() {
    return new Asked(discovers, "DHCPDISCOVER");
  }

  AttemptOutcome outcome() {
    return outcome;
  }

  /**
   * @param next when the next one begins
   */
  AttemptSummary summary(BootTime next) {
    return new AttemptSummary(failed, discovers, why, next);
  }
}
