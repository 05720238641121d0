package org.jdhclient.lab.hostile;

import java.util.List;
import java.util.Random;
import org.jdhclient.address.Family;

/**
 * Frames to a client's port that are not for the guest, or only pretend to be: of other
 * transactions, for other clients, broken, and with a wrong checksum.
 */
interface FloodFrames {
  /** What is wrong with a frame. */
  enum Kind {
    FOREIGN_XID,
    FOREIGN_CLIENT,
    BROKEN_OPTIONS,
    TRUNCATED,
    BAD_CHECKSUM;

    /** What the checksum is wrong by, bit by bit. */
    int checksumError() {
      return this == BAD_CHECKSUM ? 0x1234 : 0;
    }
  }

  static FloodFrames of(Family family, Random random) {
    return switch (family) {
      case V4 -> new FloodFrames4(random);
      case V6 -> new FloodFrames6(random);
    };
  }

  /** One frame of each kind, each to everybody on the link. */
  List<byte[]> oneOfEach(int xidOfGuest);

  /** The transaction of a frame that the guest has sent to servers; else the one known before. */
  int xidOf(byte[] frame, int before);
}
