package org.jdhclient.engine;

import java.util.Optional;
import org.jdhclient.engine.receive.PacketJournal;
import org.jdhclient.report.ChecksumCause;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report.NoLease;
import org.jdhclient.report.Report;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** How asking for a lease goes, and why none came of it. */
final class Attempts {
  private final PacketJournal journal;
  private AttemptOutcome outcome = AttemptOutcome.NONE;
  private long failed;
  private long discovers;
  private Optional<FailureCause> told = Optional.empty();
  private boolean askedSince;
  private Optional<FailureCause> why = Optional.empty();

  Attempts(PacketJournal journal) {
    this.journal = journal;
  }

  /** The same for a client that goes on. */
  Attempts continued(PacketJournal other) {
    var attempts = new Attempts(other);
    attempts.outcome = outcome;
    attempts.failed = failed;
    attempts.discovers = discovers;
    attempts.told = told;
    attempts.askedSince = askedSince;
    attempts.why = why;
    return attempts;
  }

  /** A DHCPDISCOVER is sent. With the second in a row what was told before explains nothing. */
  void discovering() {
    discovers++;
    told = askedSince ? Optional.empty() : told;
    askedSince = true;
  }

  /**
   * What is told on the way may be why it fails; the last of it counts.
   *
   * @return the same, with what the machine does not know
   */
  Report told(Report report) {
    if (report.explains().isPresent()) {
      told = report.explains();
      askedSince = false;
    }
    return report instanceof Report.StillAsking asking
        ? new Report.StillAsking(asking.seconds(), asking.left(), journal.unusable())
        : report;
  }

  /** There is a lease. */
  void succeeded() {
    journal.attemptSucceeded();
    outcome = AttemptOutcome.BOUND;
    failed = 0;
    why = Optional.empty();
    begin();
  }

  /**
   * The attempt is over, without a lease.
   *
   * @param rest until the next; none, if there is none
   * @param unsent what the host said, if the last message did not leave
   */
  NoLease failed(Optional<Span> rest, Optional<String> unsent) {
    var cause = cause(unsent);
    outcome = AttemptOutcome.FAILED;
    failed++;
    why = Optional.of(cause);
    begin();
    return new NoLease(cause, rest);
  }

  /** The nearest to the wire first: who is not heard has not been refused either. */
  private FailureCause cause(Optional<String> unsent) {
    var packets = journal.attemptFailed(discovers);
    return unsent
        .<FailureCause>map(FailureCause.NotSent::new)
        .or(() -> packets.filter(ChecksumCause.class::isInstance))
        .or(() -> told)
        .or(() -> packets)
        .orElseGet(() -> new FailureCause.Unanswered(discovers));
  }

  private void begin() {
    discovers = 0;
    told = Optional.empty();
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
