package org.jdhclient.report6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.time.Span;

/** A message that was sent or received, and what is in it, as dhclient tells of it. */
public sealed interface MessageReport extends Report6 {

  /**
   * A message was sent.
   *
   * @param interval until the next, if nobody answers
   */
  record Sent(Dhcp6Message message, Span interval) implements MessageReport {
    private static final int MILLIS_TOLD = 10;

    @Override
    public List<String> lines(String interfaceName) {
      var lines = new ArrayList<String>();
      var name = nameOf(message.type());
      var elapsed = message.options().find(KnownOptions.ELAPSED_TIME).orElse(Span.ZERO);
      lines.add("XMT: Forming " + name + ", " + elapsed.millis() + " ms elapsed.");
      lines.addAll(SentLines.of(message));
      long tens = interval.millis() / MILLIS_TOLD * MILLIS_TOLD;
      lines.add("XMT: " + name + " on " + interfaceName + ", interval " + tens + "ms.");
      return List.copyOf(lines);
    }

    private static String nameOf(Dhcp6MessageType type) {
      return type == Dhcp6MessageType.INFORMATION_REQUEST ? "Info-Request" : type.toString();
    }
  }

  /** An answer was received, or a Reconfigure. */
  record Received(ReceivedMessage message, Ipv6Address from) implements MessageReport {
    @Override
    public List<String> lines(String interfaceName) {
      var lines = new ArrayList<String>();
      lines.add("RCV: " + message.type() + " message on " + interfaceName + " from " + from + ".");
      lines.addAll(ReceivedLines.of(message));
      return List.copyOf(lines);
    }
  }
}
