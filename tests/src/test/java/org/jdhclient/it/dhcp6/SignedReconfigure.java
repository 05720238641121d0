package org.jdhclient.it.dhcp6;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.authentication.ReconfigureKey;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire6.Ipv6DatagramFrame;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;

/** What a server would send next, whose key was heard on the wire. */
final class SignedReconfigure {
  private static final int CLIENT_PORT = 546;
  private static final int SERVER_PORT = 547;

  /** A bridge carries nothing from elsewhere that has its own address for a source. */
  private static final MacAddress SENDER = MacAddress.parse("00:16:3e:aa:bb:cc");

  private SignedReconfigure() {}

  /** The key that a Reply gives. */
  static ReconfigureKey key(Dhcp6Frame reply) throws MalformedPacketException {
    var option = KnownOptions.AUTH.decode(value(reply, KnownOptions.AUTH.code()));
    return ReconfigureKey.in(option).orElseThrow();
  }

  private static Octets value(Dhcp6Frame frame, int code) {
    return octets(frame.options(code).get(0).hexadecimal());
  }

  private static Octets octets(String hexadecimal) {
    return Octets.copyOf(HexFormat.of().parseHex(hexadecimal));
  }

  /**
   * The frame, in hexadecimal, of the same Reconfigure with another number; of its own signature
   * nothing is left.
   */
  static String numbered(long number, Dhcp6Frame theirs, ReconfigureKey key)
      throws MalformedPacketException {
    var unsigned =
        theirs.options().stream()
            .filter(option -> option.code() != KnownOptions.AUTH.code())
            .map(option -> new Dhcp6Option(option.code(), octets(option.hexadecimal())));
    var signature = Stream.of(KnownOptions.AUTH.of(ReconfigureKey.unsigned(number)));
    var options = new Dhcp6Options(Stream.concat(unsigned, signature).toList());
    var message = new Dhcp6Message(Dhcp6MessageType.RECONFIGURE, 0, options);
    var frame =
        Ipv6DatagramFrame.encode(
            SENDER,
            MacAddress.parse(Guest.MAC),
            new UdpEndpoint(Ipv6Address.parse(theirs.source()), SERVER_PORT),
            new UdpEndpoint(Ipv6Address.parse(theirs.destination()), CLIENT_PORT),
            key.sign(message.encode()));
    return HexFormat.of().formatHex(frame.toByteArray());
  }
}
