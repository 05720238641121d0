package org.jdhclient.pace;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/**
 * One exchange that a DHCPv6 client has begun and that waits for its answer (RFC 9915 15).
 *
 * @param startedAt when the message was sent for the first time, or held back
 * @param sent how many times it has been sent
 * @param sentAt when it was sent last, or held back
 * @param rt from then to the next time
 */
public record MessageExchange(
    TransmissionParameters parameters, BootTime startedAt, int sent, BootTime sentAt, Span rt) {

  /** The message has been sent for the first time. */
  public static MessageExchange begun(
      TransmissionParameters parameters, BootTime now, RandomGenerator random) {
    return new MessageExchange(parameters, now, 1, now, parameters.firstRt(random));
  }

  /**
   * The message may not be sent yet (RFC 9915 14.1): the exchange begins when it may, with all its
   * time.
   */
  public static MessageExchange heldBack(
      TransmissionParameters parameters, BootTime now, BootTime until) {
    return new MessageExchange(parameters, now, 0, now, now.until(until));
  }

  /** The same by other parameters, from the next time on: a server's SOL_MAX_RT, say. */
  public MessageExchange by(TransmissionParameters others) {
    return new MessageExchange(others, startedAt, sent, sentAt, rt);
  }

  /** The same with another end: a T2 that has become later, say. */
  public MessageExchange until(BootTime end) {
    return by(parameters.lasting(startedAt.until(end)));
  }

  /** Whether all that was sent may have been too early for who is there by now. */
  public boolean isRepeated() {
    return sent > 1;
  }

  /** When to send the message again, or to learn that the exchange has failed. */
  public BootTime deadline() {
    var next = sentAt.plus(rt);
    return isHeldBack() ? next : next.earlier(endsAt());
  }

  /** At the deadline: the exchange after one more message; empty if it has failed. */
  public Optional<MessageExchange> retransmitted(BootTime now, RandomGenerator random) {
    if (isHeldBack()) {
      return Optional.of(begun(parameters, now, random));
    }
    if (sent >= parameters.mrc() || now.reached(endsAt())) {
      return Optional.empty();
    }
    var next = parameters.nextRt(rt, random);
    return Optional.of(new MessageExchange(parameters, startedAt, sent + 1, now, next));
  }

  private boolean isHeldBack() {
    return sent == 0;
  }

  private BootTime endsAt() {
    return startedAt.plus(parameters.mrd());
  }

  /** What the elapsed-time option tells: 0 in the first message (RFC 9915 21.9). */
  public Span elapsed(BootTime now) {
    return startedAt.until(now);
  }
}
