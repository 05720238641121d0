package org.jdhclient.pace;

import java.util.random.RandomGenerator;
import org.jdhclient.time.Span;

/**
 * By what one kind of DHCPv6 message is sent, and sent again (RFC 9915 7.6 and 15). What holds back
 * the first of all, there SOL_MAX_DELAY and its like, is the owner's to say.
 *
 * @param irt initial retransmission time
 * @param firstRandomization of the first interval
 * @param mrt maximum retransmission time; for ever, where the RFC has 0
 * @param mrc maximum retransmission count: how many messages are sent, the first included; {@link
 *     #UNLIMITED}, where the RFC has 0
 * @param mrd maximum retransmission duration; for ever, where the RFC has 0
 */
public record TransmissionParameters(
    Span irt, Randomization firstRandomization, Span mrt, int mrc, Span mrd) {
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** SOL_TIMEOUT and SOL_MAX_RT. */
  public static final TransmissionParameters SOLICIT =
      new TransmissionParameters(
          Span.ofSeconds(1),
          Randomization.LONGER_ONLY,
          Span.ofSeconds(3600),
          UNLIMITED,
          Span.FOREVER);

  /** REQ_TIMEOUT, REQ_MAX_RT and REQ_MAX_RC. */
  public static final TransmissionParameters REQUEST = of(1, Span.ofSeconds(30)).times(10);

  /** CNF_TIMEOUT, CNF_MAX_RT and CNF_MAX_RD. */
  public static final TransmissionParameters CONFIRM =
      of(1, Span.ofSeconds(4)).lasting(Span.ofSeconds(10));

  /** REN_TIMEOUT and REN_MAX_RT; it is pointless from T2 on. */
  public static final TransmissionParameters RENEW = of(10, Span.ofSeconds(600));

  /** REB_TIMEOUT and REB_MAX_RT; it is pointless when the last valid lifetime has ended. */
  public static final TransmissionParameters REBIND = of(10, Span.ofSeconds(600));

  /** INF_TIMEOUT and INF_MAX_RT. */
  public static final TransmissionParameters INFORMATION_REQUEST = of(1, Span.ofSeconds(3600));

  /** REL_TIMEOUT and REL_MAX_RC. */
  public static final TransmissionParameters RELEASE = of(1, Span.FOREVER).times(4);

  /** DEC_TIMEOUT and DEC_MAX_RC. */
  public static final TransmissionParameters DECLINE = of(1, Span.FOREVER).times(4);

  private static TransmissionParameters of(long irt, Span mrt) {
    return new TransmissionParameters(
        Span.ofSeconds(irt), Randomization.EITHER_WAY, mrt, UNLIMITED, Span.FOREVER);
  }

  private TransmissionParameters times(int count) {
    return new TransmissionParameters(irt, firstRandomization, mrt, count, mrd);
  }

  /** The same, but for so long only: until T2, say. */
  public TransmissionParameters lasting(Span duration) {
    return new TransmissionParameters(irt, firstRandomization, mrt, mrc, duration);
  }

  /** The same by a server's SOL_MAX_RT or INF_MAX_RT (RFC 9915 21.24 and 21.25). */
  public TransmissionParameters withMrt(Span longest) {
    return new TransmissionParameters(irt, firstRandomization, longest, mrc, mrd);
  }

  /** RT of the first message: IRT + RAND*IRT. */
  Span firstRt(RandomGenerator random) {
    return limited(irt.plus(firstRandomization.of(irt, random)), random);
  }

  /** RT of the message after one: 2*RTprev + RAND*RTprev. */
  Span nextRt(Span previous, RandomGenerator random) {
    var doubled = previous.plus(previous);
    return limited(doubled.plus(Randomization.EITHER_WAY.of(previous, random)), random);
  }

  /** Above MRT: MRT + RAND*MRT. */
  private Span limited(Span rt, RandomGenerator random) {
    return rt.isLongerThan(mrt) ? mrt.plus(Randomization.EITHER_WAY.of(mrt, random)) : rt;
  }
}
