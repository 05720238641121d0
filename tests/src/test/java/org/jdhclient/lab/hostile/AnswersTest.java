package org.jdhclient.lab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** What is mutated is right before. */
final class AnswersTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String MAC = Guest.MAC.replace(":", "");
  private static final int ETHERNET_AND_IPV4 = 34;
  private static final int ETHERNET_AND_IPV6 = 54;

  private static byte[] discover() {
    var frame = ByteBuffer.allocate(ETHERNET_AND_IPV4 + 8 + 300);
    frame.put(6, HEX.parseHex(MAC)).putShort(12, (short) 0x0800).putShort(36, (short) 67);
    frame.put(42, HEX.parseHex("01010600" + "12345678")).put(42 + 28, HEX.parseHex(MAC));
    return frame.array();
  }

  private static byte[] solicit() {
    var message =
        HEX.parseHex(
            "01123456"
                + "0001000a"
                + "00030001"
                + MAC
                + "0003000c"
                + "01020304"
                + "0000000000000000"
                + "0019000c"
                + "05060708"
                + "0000000000000000");
    var frame = ByteBuffer.allocate(ETHERNET_AND_IPV6 + 8 + message.length);
    frame.put(6, HEX.parseHex(MAC)).putShort(12, (short) 0x86dd).put(20, (byte) 17);
    return frame.putShort(56, (short) 547).put(62, message).array();
  }

  private static Stream<byte[]> answers(Family family, byte[] request) {
    var answers = Answers.of(family).to(request).orElseThrow();
    return Stream.concat(answers.often().stream(), answers.seldom().stream());
  }

  @Test
  void thoseOfDhcpAreWholeAndOfTheTransaction() throws MalformedPacketException {
    for (var answer : answers(Family.V4, discover()).toList()) {
      assertThat(DhcpMessage.decode(Octets.copyOf(answer)).xid()).isEqualTo(0x12345678);
    }
  }

  @Test
  void thoseOfDhcpv6AreWholeAndOfTheTransaction() throws MalformedPacketException {
    var kinds = new ArrayList<Dhcp6MessageType>();
    for (var answer : answers(Family.V6, solicit()).toList()) {
      var message = ReceivedMessage.decode(Octets.copyOf(answer));
      kinds.add(message.type());
      boolean isAnswer = message.type() != Dhcp6MessageType.RECONFIGURE;
      assertThat(message.transactionId()).isEqualTo(isAnswer ? 0x123456 : 0);
      assertThat(HEX.formatHex(answer).contains("01020304")).isEqualTo(isAnswer);
    }
    assertThat(kinds)
        .contains(Dhcp6MessageType.ADVERTISE, Dhcp6MessageType.REPLY, Dhcp6MessageType.RECONFIGURE);
  }

  @Test
  void whatIsNoRequestHasNoAnswer() {
    for (var family : Family.values()) {
      assertThat(Answers.of(family).to(new byte[20])).isEmpty();
      assertThat(Answers.of(family).to(new byte[400])).isEmpty();
    }
  }

  @Test
  void mutationsChangeNothingBeforeTheOffsetAndNoTwoAreAlike() {
    var message = new byte[300];
    var mutation = new Mutation(new Random(1));
    var first = mutation.of(message, 100);
    var second = mutation.of(message, 100);
    assertThat(first).isNotEqualTo(second).isNotEqualTo(message);
    assertThat(Arrays.copyOf(first, 100)).isEqualTo(Arrays.copyOf(message, 100));
    assertThat(message).isEqualTo(new byte[300]);
  }
}
