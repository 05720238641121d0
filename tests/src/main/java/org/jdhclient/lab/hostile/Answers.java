package org.jdhclient.lab.hostile;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;

/**
 * What servers may answer a guest's request, as payloads of UDP.
 *
 * @param often what leaves the guest asking: offers, and what other servers say
 * @param seldom what ends its asking: the word of the server that it asks
 */
record Answers(List<byte[]> often, List<byte[]> seldom) {
  /** Knows a family's requests. */
  interface Reader {
    /** The answers to a frame, if it is a request of the guest's to servers. */
    Optional<Answers> to(byte[] frame);

    /** Up to where stands in an answer whose it is. */
    int behindIds();

    /** See {@link UdpFrame}. */
    byte[] framed(ByteBuffer answer, int checksumError);
  }

  static Reader of(Family family) {
    return switch (family) {
      case V4 -> new Answers4();
      case V6 -> new Answers6();
    };
  }
}
