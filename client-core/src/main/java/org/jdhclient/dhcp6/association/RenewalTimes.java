package org.jdhclient.dhcp6.association;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * When an association is to be extended, from the message on.
 *
 * @param t1 by its server; zero if the client is to choose
 * @param t2 by any server; zero if the client is to choose
 */
public record RenewalTimes(Span t1, Span t2) {
  public static final RenewalTimes UP_TO_THE_CLIENT = new RenewalTimes(Span.ZERO, Span.ZERO);

  static RenewalTimes decode(OctetReader reader) throws MalformedPacketException {
    return new RenewalTimes(OptionTimes.seconds(reader), OptionTimes.seconds(reader));
  }

  void encode(OctetWriter writer) {
    OptionTimes.seconds(writer, t1);
    OptionTimes.seconds(writer, t2);
  }

  /** Whether an association with these is to be left out (RFC 9915 21.4, 21.21). */
  boolean isT1AfterT2() {
    return !t2.equals(Span.ZERO) && t1.isLongerThan(t2);
  }

  /**
   * These, with what a server recommends in the place of what it left to the client: a half and
   * four fifths of the shortest preferred lifetime (RFC 9915 14.2, 21.4), in their order. So it is
   * where T1 would come when there is nothing left to be extended, but for a T1 that never comes:
   * then the server is not to be asked (RFC 9915 7.7).
   */
  RenewalTimes completedFor(List<IaLease> leases) {
    var end = valid(leases).max(Comparator.naturalOrder()).orElse(Span.FOREVER);
    boolean isInTime = t1.equals(Span.FOREVER) || end.isLongerThan(t1);
    return (isInTime ? this : UP_TO_THE_CLIENT).completed(shortest(leases));
  }

  private RenewalTimes completed(Span shortest) {
    if (t2.equals(Span.ZERO)) {
      var first = t1.equals(Span.ZERO) ? shortest.times(1, 2) : t1;
      return new RenewalTimes(first, shortest.times(4, 5).longer(first));
    }
    return t1.equals(Span.ZERO) ? new RenewalTimes(shortest.times(1, 2).shorter(t2), t2) : this;
  }

  /** Of what is no longer preferred but still valid, the valid lifetime counts. */
  private static Span shortest(List<IaLease> leases) {
    return lent(leases).map(RenewalTimes::span).min(Comparator.naturalOrder()).orElse(Span.FOREVER);
  }

  private static Stream<Span> valid(List<IaLease> leases) {
    return lent(leases).map(Lifetimes::valid);
  }

  private static Stream<Lifetimes> lent(List<IaLease> leases) {
    return leases.stream()
        .map(IaLease::lifetimes)
        .filter(lifetimes -> !lifetimes.valid().equals(Span.ZERO));
  }

  private static Span span(Lifetimes lifetimes) {
    return lifetimes.preferred().equals(Span.ZERO) ? lifetimes.valid() : lifetimes.preferred();
  }
}
