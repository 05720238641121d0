package org.jdhclient.simulation.invariant;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.Octets;

/**
 * A message by its octets (RFC 2131 figure 1), read by offsets and not by the client's decoder. Of
 * options that come in pieces the first counts; none is read from sname and file.
 *
 * @param payload of a UDP datagram, at least 240 octets
 */
public record BootpView(Octets payload) {
  private static final int XID = 4;
  private static final int SECS = 8;
  private static final int FLAGS = 10;
  private static final int CIADDR = 12;
  private static final int YIADDR = 16;
  private static final int CHADDR = 28;
  private static final int COOKIE = 236;
  private static final int OPTIONS = 240;
  private static final int MAGIC = 0x63825363;
  private static final int PAD = 0;
  private static final int END = 255;
  private static final int TYPE = 53;

  int op() {
    return payload.at(0);
  }

  int htype() {
    return payload.at(1);
  }

  Octets chaddr() {
    return payload.slice(CHADDR, CHADDR + payload.at(2));
  }

  int hlen() {
    return payload.at(2);
  }

  int xid() {
    return word(XID);
  }

  int secs() {
    return word(SECS) >>> 16;
  }

  int flags() {
    return word(FLAGS) >>> 16;
  }

  Ipv4Address ciaddr() {
    return new Ipv4Address(word(CIADDR));
  }

  Ipv4Address yiaddr() {
    return new Ipv4Address(word(YIADDR));
  }

  boolean hasCookie() {
    return word(COOKIE) == MAGIC;
  }

  /** Option 53; 0 where there is none. */
  int type() {
    int at = find(TYPE);
    return at < 0 ? 0 : payload.at(at + 2);
  }

  boolean has(int code) {
    return find(code) >= 0;
  }

  /** The first instance of an option of four octets, or else its parts together (RFC 3396). */
  OptionalInt fourOctets(int code) {
    int value = 0;
    int octets = 0;
    for (int at = find(code); at >= 0; at = find(code, at + 2 + payload.at(at + 1))) {
      int length = payload.at(at + 1);
      for (int i = 0; i < length; i++) {
        value = value << 8 | payload.at(at + 2 + i);
      }
      octets += length;
      if (length == Integer.BYTES && octets == length) {
        break;
      }
    }
    return octets == Integer.BYTES ? OptionalInt.of(value) : OptionalInt.empty();
  }

  /** Option 51. */
  OptionalLong leaseSeconds() {
    var seconds = fourOctets(51);
    return seconds.isPresent()
        ? OptionalLong.of(seconds.getAsInt() & 0xffffffffL)
        : OptionalLong.empty();
  }

  /** Where an option begins, or -1. */
  private int find(int code) {
    return find(code, OPTIONS);
  }

  /**
   * @param from where an option begins
   */
  private int find(int code, int from) {
    int at = from;
    while (at + 1 < payload.length() && payload.at(at) != END) {
      if (payload.at(at) == PAD) {
        at++;
      } else if (at + 2 + payload.at(at + 1) > payload.length()) {
        return -1;
      } else if (payload.at(at) == code) {
        return at;
      } else {
        at += 2 + payload.at(at + 1);
      }
    }
    return -1;
  }

  private int word(int at) {
    return payload.at(at) << 24
        | payload.at(at + 1) << 16
        | payload.at(at + 2) << 8
        | payload.at(at + 3);
  }
}
