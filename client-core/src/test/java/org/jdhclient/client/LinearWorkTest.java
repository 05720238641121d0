package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice the octets are twice the work at most, whatever the octets are. */
class LinearWorkTest {
  /** Of a message's options, in octets. */
  private static final int LONGEST = 65_507 - 243;

  /** Steps that an octet costs at most. */
  private static final int STEPS_AN_OCTET = 1_000;

  /** All that is done with a message, from its decoding to the text of each option. */
  public static final class MessageWork implements Function<byte[], Object> {
    @Override
    public Object apply(byte[] payload) {
      try {
        var message = DhcpMessage.decode(Octets.copyOf(payload));
        int characters = 0;
        for (int code : message.options().codes()) {
          var value = message.options().get(code).orElseThrow();
          characters += OptionTable.STANDARD.format(code, value).value().length();
        }
        return NetworkParameters.from(message).toString() + characters;
      } catch (MalformedPacketException e) {
        return e;
      }
    }
  }

  /** Reading a lease file. */
  public static final class LeaseFileWork implements Function<byte[], Object> {
    @Override
    public Object apply(byte[] text) {
      return RecordedLeases.of(Octets.copyOf(text).toLatin1());
    }
  }

  /** What fills a message's options. */
  private record Filling(String name, IntFunction<Octets> octets) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Filling> fillings() {
    return Stream.of(
        new Filling("pads", length -> Hex.repeated(0, length)),
        new Filling("empty options", length -> repeated(length, 12, 0)),
        new Filling("routers", length -> repeated(length, 3, 4, 192, 0, 2, 1)),
        new Filling("routes", length -> repeated(length, 121, 6, 16, 10, 1, 192, 0, 2)),
        new Filling("classful routes", length -> repeated(length, 33, 8, 10, 1, 2, 3, 4, 5, 6, 7)),
        new Filling("names", length -> repeated(length, 119, 3, 1, 'a', 0)),
        new Filling("pointers", LinearWorkTest::pointers),
        new Filling("text", length -> repeated(length, 56, 4, 'a', '"', '\\', 7)));
  }

  private static Octets repeated(int length, int... octets) {
    var writer = new OctetWriter();
    while (writer.length() + octets.length <= length) {
      writer.octets(Octets.of(octets));
    }
    return writer.toOctets();
  }

  /** One name, then pointers to the pointer before, as far as pointers reach. */
  private static Octets pointers(int length) {
    var list = new OctetWriter().u8(1).u8('a').u8(0).u16(0xc000);
    while (list.length() < length * 250 / 260) {
      list.u16(0xc000 | Math.min(list.length() - 2, 0x3fff));
    }
    var options = new OctetWriter();
    for (int at = 0; at < list.length(); at += 250) {
      var part = list.toOctets().slice(at, Math.min(at + 250, list.length()));
      options.u8(119).u8(part.length()).octets(part);
    }
    return options.toOctets();
  }

  @ParameterizedTest
  @MethodSource("fillings")
  void twiceTheMessageIsTwiceTheWork(Filling filling) {
    var work = Steps.counted(MessageWork.class);
    Steps.of(work, message(filling, 1_000));
    long before = Steps.of(work, message(filling, 1_000));
    for (int length = 2_000; length < LONGEST; length *= 2) {
      long steps = Steps.of(work, message(filling, length));
      assertThat(steps).as("%d octets", length).isBetween(1L, 2 * before + before / 10);
      assertThat(steps).isLessThan((long) STEPS_AN_OCTET * length);
      before = steps;
    }
  }

  /** A message with so many octets of options behind its type. */
  private static byte[] message(Filling filling, int length) {
    var head = CorpusClient.packet("002-ack-good.bootp.bin").slice(0, 240);
    var type = Octets.of(53, 1, 5);
    return head.concat(type).concat(filling.octets().apply(length)).toByteArray();
  }

  @Test
  void twiceTheLeaseFileIsTwiceTheWork() {
    var work = Steps.counted(LeaseFileWork.class);
    for (var unit : new String[] {"lease {\n}\n", "lease {", "x {", "\"", "#", ";", "a;\n", "\n"}) {
      Steps.of(work, text(unit, 1_000));
      long before = Steps.of(work, text(unit, 10_000));
      for (int length = 20_000; length <= 160_000; length *= 2) {
        long steps = Steps.of(work, text(unit, length));
        assertThat(steps).as("%d of %s", length, unit).isBetween(1L, 2 * before + before / 10);
        before = steps;
      }
    }
  }

  private static byte[] text(String unit, int length) {
    return Arrays.copyOf(Octets.ofLatin1(unit.repeat(length)).toByteArray(), length);
  }
}
