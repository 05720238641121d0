package org.jdhclient.lab.hostile;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** A DHCP server, to be run in a cell, that offers an address and then refuses it, for ever. */
public final class RefusingServer {
  private static final int FIXED = 236;
  private static final int YIADDR = 16;
  private static final String COOKIE = "63825363";
  private static final String OFFER = COOKIE + "350102" + "36040a0003c8" + "330400000e10" + "ff";
  private static final String NAK = COOKIE + "350106" + "36040a0003c8" + "ff";
  private static final byte[] OFFERED = {10, 0, 3, 99};
  private static final byte[] NONE = new byte[4];

  private RefusingServer() {}

  /** Serves on port 67 of all interfaces until it is killed. */
  public static void main(String[] arguments) throws IOException {
    var everybody = new InetSocketAddress(InetAddress.getByName("255.255.255.255"), 68);
    try (var socket = new DatagramSocket(67)) {
      socket.setBroadcast(true);
      System.out.println("ready");
      var request = new DatagramPacket(new byte[1500], 1500);
      while (true) {
        socket.receive(request);
        var octets = request.getData();
        var answer = isDiscover(octets) ? reply(octets, OFFER, OFFERED) : reply(octets, NAK, NONE);
        socket.send(new DatagramPacket(answer, answer.length, everybody));
      }
    }
  }

  /** The client under test puts the message type first. */
  private static boolean isDiscover(byte[] request) {
    var type = COOKIE.length() / 2 + FIXED;
    return request[type] == 53 && request[type + 2] == 1;
  }

  private static byte[] reply(byte[] request, String options, byte[] yiaddr) {
    var tail = HexFormat.of().parseHex(options);
    var reply = Arrays.copyOf(request, FIXED + tail.length);
    reply[0] = 2; // BOOTREPLY
    System.arraycopy(yiaddr, 0, reply, YIADDR, yiaddr.length);
    System.arraycopy(tail, 0, reply, FIXED, tail.length);
    return reply;
  }
}
