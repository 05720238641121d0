package org.jdhclient.diagnosis.recorded;

import java.util.List;
import java.util.Optional;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.cause.Rule;

/**
 * Why there is no other lease than the one on record.
 *
 * @param of why there is none
 * @param left what a run goes on with
 */
public record RecordedLease(Cause of, LeaseLeft left) implements Cause {

  /** The same rule, where what it concludes is no worse than that. */
  public static Rule atWorst(Rule rule) {
    return seen ->
        rule.judge(seen)
            .map(
                cause -> cause.effect() == Effect.NO_LEASE ? of(cause, LeaseLeft.in(seen)) : cause);
  }

  private static Cause of(Cause cause, Optional<LeaseLeft> left) {
    return left.<Cause>map(lease -> new RecordedLease(cause, lease)).orElse(cause);
  }

  @Override
  public String word() {
    return of.word();
  }

  @Override
  public String verdict() {
    return of.verdict() + left.doubt();
  }

  @Override
  public String cure() {
    return of.cure();
  }

  @Override
  public List<String> more() {
    return of.more();
  }

  @Override
  public Effect effect() {
    return left.isCertain() ? Effect.RECORDED_LEASE : Effect.UNDECIDED;
  }

  @Override
  public Certainty certainty() {
    return of.certainty();
  }
}
