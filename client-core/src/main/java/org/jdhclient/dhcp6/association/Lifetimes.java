package org.jdhclient.dhcp6.association;

import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.time.Span;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * How long an address or prefix may be used, from the message on.
 *
 * @param preferred for whatever is new
 * @param valid at all; zero if it is to go at once
 */
public record Lifetimes(Span preferred, Span valid) {
  /** What a client says of an address or prefix that it names. */
  public static final Lifetimes NONE = new Lifetimes(Span.ZERO, Span.ZERO);

  static Lifetimes decode(OctetReader reader) throws MalformedPacketException {
    return new Lifetimes(OptionTimes.seconds(reader), OptionTimes.seconds(reader));
  }

  void encode(OctetWriter writer) {
    OptionTimes.seconds(writer, preferred);
    OptionTimes.seconds(writer, valid);
  }

  /** Whether no client may use this (RFC 9915 21.6, 21.22). */
  boolean isPreferredAfterValid() {
    return preferred.isLongerThan(valid);
  }
}
