package org.jdhclient.pace;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * One exchange that a DHCPv6 client has begun and that waits for its answer (RFC 9915 15).
 *
 * @param startedAt when the message was sent for the first time
 * @param sent how many times it has been sent
 * @param sentAt when it was sent last
 * @param rt from then to the next time
 */
public record MessageExchange(
    TransmissionParameters parameters, BootTime startedAt, int sent, BootTime sentAt, Span rt) {

  /** The message has been sent for the first time. */
  public static MessageExchange begun(
      TransmissionParameters parameters, BootTime now, RandomGenerator random) {
    return new MessageExchange(parameters, now, 1, now, parameters.firstRt(random));
  }

  /** The same by other parameters, from the next time on: a server's SOL_MAX_RT, say. */
  public MessageExchange by(TransmissionParameters others) {
    return new MessageExchange(others, startedAt, sent, sentAt, rt);
  }

  /** When to send the message again, or to learn that the exchange has failed. */
  public BootTime deadline() {
    return sentAt.plus(rt).earlier(endsAt());
  }

  /** At the deadline: the exchange after one more message; empty if it has failed. */
  public Optional<MessageExchange> retransmitted(BootTime now, RandomGenerator random) {
    if (sent >= parameters.mrc() || now.reached(endsAt())) {
      return Optional.empty();
    }
    var next = parameters.nextRt(rt, random);
    return Optional.of(new MessageExchange(parameters, startedAt, sent + 1, now, next));
  }

  private BootTime endsAt() {
    return startedAt.plus(parameters.mrd());
  }

  /** What the elapsed-time option tells: 0 in the first message (RFC 9915 21.9). */
  public Span elapsed(BootTime now) {
    return startedAt.until(now);
  }
}
