package org.jdhclient.bench;

import java.util.HexFormat;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** What the codec does with a Reply such as dnsmasq sends: one address, a name server, a domain. */
final class CodecWork6 {
  private static final String REPLY =
      """
      07 123456
      0001 000a 0003 0001 00163e112233
      0002 000a 0003 0001 00163e000000
      0003 0028 00000001 00000708 00000b40
      0005 0018 fd000003000000000000000000000020 00000e10 00000e10
      000d 0009 0000 73756363657373
      0017 0010 fd000003000000000000000000000001
      0018 000a 036c6162 0474657374 00
      """;

  private final Octets payload =
      Octets.copyOf(HexFormat.of().parseHex(REPLY.replaceAll("\\s", "")));
  private final Dhcp6Message message = read(payload);

  private static Dhcp6Message read(Octets payload) {
    try {
      return Dhcp6Message.decode(payload);
    } catch (MalformedPacketException e) {
      throw new IllegalStateException(e);
    }
  }

  ReceivedMessage decodeMessage() throws MalformedPacketException {
    return ReceivedMessage.decode(payload);
  }

  Octets encodeMessage() {
    return message.encode();
  }
}
