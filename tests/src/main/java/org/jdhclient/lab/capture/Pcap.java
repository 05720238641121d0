package org.jdhclient.lab.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.lab.cell.LabException;

/** Reads what tcpdump writes: pcap-savefile(5), microseconds, in this machine's byte order. */
final class Pcap {
  private static final int MAGIC = 0xa1b2c3d4;
  private static final int FILE_HEADER = 24;
  private static final int RECORD_HEADER = 16;

  /** One frame, Ethernet header first. */
  record Frame(Instant time, ByteBuffer octets) {}

  private Pcap() {}

  /** The whole frames of a file; a last one that is still being written is left out. */
  static List<Frame> frames(byte[] file) {
    var frames = new ArrayList<Frame>();
    var in = ByteBuffer.wrap(file).order(ByteOrder.nativeOrder());
    if (in.remaining() < FILE_HEADER) {
      return frames;
    }
    if (in.getInt() != MAGIC) {
      throw new LabException("no pcap file");
    }
    in.position(FILE_HEADER);
    while (in.remaining() >= RECORD_HEADER) {
      var time = Instant.ofEpochSecond(in.getInt(), in.getInt() * 1000L);
      var length = in.getInt();
      in.getInt(); // the length on the wire: tcpdump cuts nothing off
      if (in.remaining() < length) {
        break;
      }
      frames.add(new Frame(time, in.slice(in.position(), length).order(ByteOrder.BIG_ENDIAN)));
      in.position(in.position() + length);
    }
    return frames;
  }
}
