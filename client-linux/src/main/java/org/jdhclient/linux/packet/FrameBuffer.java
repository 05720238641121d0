package org.jdhclient.linux.packet;

import org.jdhclient.linux.libc.MessageBuffer;
import org.jdhclient.linux.libc.SockaddrLl;

/**
 * What one frame at a time is received into and sent from. Sockets that one thread works with share
 * one, for it is as large as the longest frame.
 */
public final class FrameBuffer {
  /** An Ethernet header and the longest IPv4 packet, 65,549 octets, and one more. */
  static final int SIZE = 65_550;

  private static final int CONTROL_SIZE = 64;

  private final MessageBuffer message = new MessageBuffer(SockaddrLl.SIZE, CONTROL_SIZE, SIZE);

  MessageBuffer message() {
    return message;
  }
}
