package org.jdhclient.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Messages a second: a DHCPACK such as dnsmasq sends, with the JVM's flags of the client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
  private static final Ipv4Address SERVER = Ipv4Address.parse("10.0.3.1");
  private static final Ipv4Address LEASED = Ipv4Address.parse("10.0.3.20");
  private static final MacAddress MAC = MacAddress.parse("00:16:3e:11:22:33");

  private final DhcpMessage message = ack();
  private final Octets payload = message.encode();
  private final Octets frame =
      DatagramFrame.encodeBroadcast(
          MAC,
          new DatagramFrame.UdpEndpoint(SERVER, 67),
          new DatagramFrame.UdpEndpoint(LEASED, 68),
          payload);

  private static DhcpMessage ack() {
    var address = Octets.of(10, 0, 3, 1);
    var options =
        Options.of(
            Map.of(
                1, Octets.of(255, 255, 255, 0),
                3, address,
                6, address,
                15, Octets.ofLatin1("lab.test"),
                28, Octets.of(10, 0, 3, 255),
                51, Octets.of(0, 0, 14, 16),
                54, address,
                58, Octets.of(0, 0, 7, 8),
                59, Octets.of(0, 0, 12, 78)));
    return new DhcpMessage(
        DhcpMessage.BOOTREPLY,
        DhcpMessage.HTYPE_ETHERNET,
        0,
        0x12345678,
        0,
        0,
        Ipv4Address.ANY,
        LEASED,
        SERVER,
        Ipv4Address.ANY,
        Octets.of(0, 0x16, 0x3e, 0x11, 0x22, 0x33),
        Octets.EMPTY,
        Octets.EMPTY,
        MessageType.ACK,
        options);
  }

  /** From a UDP payload to a message. */
  @Benchmark
  public DhcpMessage decodeMessage() throws MalformedPacketException {
    return DhcpMessage.decode(payload);
  }

  /** From a message to a UDP payload. */
  @Benchmark
  public Octets encodeMessage() {
    return message.encode();
  }

  /** Ethernet, IPv4 and UDP, with both checksums: nearly all the time goes into UDP's. */
  @Benchmark
  public DatagramFrame decodeFrameAndSum() throws MalformedPacketException {
    return DatagramFrame.decode(frame);
  }
}
