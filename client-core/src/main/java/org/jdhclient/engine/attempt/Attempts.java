package org.jdhclient.engine.attempt;

import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.report.Asked;
import org.jdhclient.report.ChecksumCause;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report.NoLease;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** How asking for a lease goes, and why none came of it. */
public final class Attempts {
  private AttemptOutcome outcome = AttemptOutcome.NONE;
  private final String message;
  private final Family family;
  private long failed;
  private long asked;
  private Optional<FailureCause> told = Optional.empty();
  private boolean askedSince;
  private Optional<FailureCause> why = Optional.empty();

  /**
   * @param message by which a server is looked for
   * @param family whose message that is
   */
  public Attempts(String message, Family family) {
    this.message = message;
    this.family = family;
  }

  /**
   * A server is looked for once more. With the second time in a row what was told before explains
   * nothing.
   */
  public void asking() {
    asked++;
    told = askedSince ? Optional.empty() : told;
    askedSince = true;
  }

  /** What is told on the way may be why it fails; the last of it counts. */
  public void told(Optional<FailureCause> explained) {
    if (explained.isPresent()) {
      told = explained;
      askedSince = false;
    }
  }

  /** There is a lease. */
  public void succeeded() {
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
  public NoLease failed(
      Optional<FailureCause> packets, Optional<Span> rest, Optional<String> unsent) {
    var cause = cause(packets, unsent);
    outcome = AttemptOutcome.FAILED;
    failed++;
    why = Optional.of(cause);
    begin();
    return new NoLease(cause, rest, family);
  }

  /** The nearest to the wire first: who is not heard has not been refused either. */
  private FailureCause cause(Optional<FailureCause> packets, Optional<String> unsent) {
    return unsent
        .<FailureCause>map(FailureCause.NotSent::new)
        .or(() -> packets.filter(ChecksumCause.class::isInstance))
        .or(() -> told)
        .or(() -> packets)
        .orElseGet(() -> new FailureCause.Unanswered(question()));
  }

  private void begin() {
    asked = 0;
    told = Optional.empty();
  }

  /** By what a server was looked for in this one, and how often. */
  public Asked question() {
    return new Asked(asked, message);
  }

  public AttemptOutcome outcome() {
    return outcome;
  }

  /**
   * What there is to say of it now: why, also of one that is not over yet.
   *
   * @param next when the next one begins
   */
  public AttemptSummary summary(BootTime next) {
    return new AttemptSummary(failed, asked, told.or(() -> why), next);
  }
}
