package org.jdhclient.bench;

import java.util.concurrent.TimeUnit;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp6.ReceivedMessage;
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

/** Messages a second, with the JVM's flags of the client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
  private final CodecWork work = new CodecWork();
  private final CodecWork6 work6 = new CodecWork6();

  /** From a UDP payload to a message. */
  @Benchmark
  public DhcpMessage decodeMessage() throws MalformedPacketException {
    return work.decodeMessage();
  }

  /** From a message to a UDP payload. */
  @Benchmark
  public Octets encodeMessage() {
    return work.encodeMessage();
  }

  /** Of DHCPv6: from a UDP payload to what of it counts. */
  @Benchmark
  public ReceivedMessage decodeMessage6() throws MalformedPacketException {
    return work6.decodeMessage();
  }

  /** Of DHCPv6: from a message to a UDP payload. */
  @Benchmark
  public Octets encodeMessage6() {
    return work6.encodeMessage();
  }

  /** Ethernet, IPv4 and UDP, with both checksums: nearly all the time goes into UDP's. */
  @Benchmark
  public DatagramFrame decodeFrameAndSum() throws MalformedPacketException {
    return work.decodeFrame();
  }
}
