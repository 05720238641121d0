package org.jdhclient.linux.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** A capture file that tcpdump and Wireshark open: libpcap's format, pcap-savefile(5). */
public final class PcapFile implements AutoCloseable {
  private static final int MAGIC_MICROSECONDS = 0xa1b2c3d4;
  private static final int SNAPSHOT_LENGTH = 0x40000;
  private static final int LINKTYPE_ETHERNET = 1;
  private static final int NANOS_PER_MICRO = 1000;

  private final OutputStream out;

  private PcapFile(OutputStream out) {
    this.out = out;
  }

  /**
   * Begins a file.
   *
   * @param out closed by {@link #close}
   */
  public static PcapFile begin(OutputStream out) throws IOException {
    var file = new PcapFile(out);
    var header = new OctetWriter().i32(MAGIC_MICROSECONDS).u16(2).u16(4).i32(0).i32(0);
    file.out.write(header.i32(SNAPSHOT_LENGTH).i32(LINKTYPE_ETHERNET).toByteArray());
    return file;
  }

  /**
   * @param frame from the Ethernet header on
   */
  public void add(Octets frame, Instant at) throws IOException {
    var header = new OctetWriter().u32(at.getEpochSecond()).i32(at.getNano() / NANOS_PER_MICRO);
    out.write(header.i32(frame.length()).i32(frame.length()).toByteArray());
    out.write(frame.toByteArray());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
