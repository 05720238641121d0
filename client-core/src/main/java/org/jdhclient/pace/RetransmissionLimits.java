package org.jdhclient.pace;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.time.Span;

/**
 * A maximum retransmission time as servers have it, or else the default.
 *
 * <p>Servers that advertise in one exchange count only if all that name one name the same; whoever
 * replies is the one server that was chosen (RFC 9915 18.2.9, 18.2.10).
 */
public final class RetransmissionLimits {
  private final TransmissionParameters standard;
  private final Set<Span> advertised = new HashSet<>();
  private int exchange = -1;
  private TransmissionParameters parameters;

  public RetransmissionLimits(TransmissionParameters standard) {
    this.standard = standard;
    this.parameters = standard;
  }

  /**
   * A server has advertised.
   *
   * @param transactionId of the exchange
   */
  public void advertised(int transactionId, Optional<Span> longest) {
    if (transactionId != exchange) {
      exchange = transactionId;
      advertised.clear();
    }
    if (longest.isPresent() && advertised.size() < 2) {
      advertised.add(longest.get());
      parameters = advertised.size() == 1 ? standard.withMrt(longest.get()) : standard;
    }
  }

  /** The chosen server has replied. */
  public void replied(Optional<Span> longest) {
    longest.ifPresent(mrt -> parameters = standard.withMrt(mrt));
  }

  public TransmissionParameters parameters() {
    return parameters;
  }
}
