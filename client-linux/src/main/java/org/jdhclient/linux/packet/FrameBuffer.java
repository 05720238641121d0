package org.jdhclient.linux.packet;

import org.jdhclient.linux.libc.MessageBuffer;
import org.jdhclient.linux.libc.struct.SockaddrLl;

/**
 * What one frame at a time is received into and sent from; sockets that one thread works with share
 * one.
 */
public final class FrameBuffer {
  /**
   * In octets: more than a jumbo frame, and ten times the longest message that servers are told to
   * send (RFC 2132 9.10).
   */
  static final int SIZE = 16_384;

  private static final int CONTROL_SIZE = 64;

  private final MessageBuffer message = new MessageBuffer(SockaddrLl.SIZE, CONTROL_SIZE, SIZE);

  MessageBuffer message() {
    return message;
  }
}
