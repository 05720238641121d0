package org.jdhclient.diagnosis.cause6;

import java.util.List;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Certainty;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.cause.Rule;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.silence.Quiet;

/**
 * Why there is no other lease than the one on record: that is put into force all the same if nobody
 * says anything of it (RFC 9915 18.2.3).
 *
 * @param of why nobody does
 */
public record RecordedLease(Cause of) implements Cause {

  /** The same rule, where what it concludes is no worse than that. */
  public static Rule atWorst(Rule rule) {
    return seen -> rule.judge(seen).map(cause -> isUsed(seen) ? new RecordedLease(cause) : cause);
  }

  private static boolean isUsed(Observations seen) {
    return Quiet.in(seen)
        && seen.has(LeaseOnRecord.class)
        && seen.of(SeenServer.class).stream().noneMatch(RecordedLease::denies);
  }

  private static boolean denies(SeenServer server) {
    return server.sign() == Sign.NOT_ON_LINK || server.sign() == Sign.NO_BINDING;
  }

  @Override
  public String word() {
    return of.word();
  }

  @Override
  public String verdict() {
    return of.verdict();
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
    return of.effect() == Effect.NO_LEASE ? Effect.RECORDED_LEASE : of.effect();
  }

  @Override
  public Certainty certainty() {
    return of.certainty();
  }
}
