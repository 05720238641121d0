package org.jdhclient.lab.hostile;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * A DHCP server gone mad, to be run in a cell: it answers every request with each kind of garbage
 * that could hurt a client, and says so in a line.
 */
public final class GarbageServer {
  private static final int FIXED = 236;
  private static final int YIADDR = 16;
  private static final String COOKIE = "63825363";
  private static final String OFFER = COOKIE + "350102";
  private static final String SERVER = "36040a0003c8";

  private GarbageServer() {}

  /** Serves on port 67 of all interfaces until it is killed. */
  public static void main(String[] arguments) throws IOException {
    var everybody = new InetSocketAddress(InetAddress.getByName("255.255.255.255"), 68);
    try (var socket = new DatagramSocket(67)) {
      socket.setBroadcast(true);
      System.out.println("ready");
      var request = new DatagramPacket(new byte[1500], 1500);
      while (true) {
        socket.receive(request);
        for (var answer : answers(request.getData())) {
          socket.send(new DatagramPacket(answer, answer.length, everybody));
        }
        System.out.println("answered with garbage");
      }
    }
  }

  /** The answers to a request; but for what is wrong with each, they are OFFERs for the client. */
  public static List<byte[]> answers(byte[] request) {
    var noise = new byte[300];
    new Random(1).nextBytes(noise);
    var plain = reply(request, OFFER + SERVER + "330400000e10ff");
    return List.of(
        new byte[0],
        noise,
        Arrays.copyOf(plain, 100),
        Arrays.copyOf(plain, FIXED),
        reply(request, "00000000350102" + SERVER + "ff"), // no cookie
        reply(request, COOKIE + "35ff02"), // a length that runs over the end
        reply(request, COOKIE + "3500" + SERVER + "ff"), // a type of no octets
        reply(request, COOKIE + "3501ff" + SERVER + "ff"), // a type that does not exist
        reply(request, OFFER + "ff"), // no server identifier
        reply(request, OFFER + "360101ff"), // a server identifier of one octet
        unspecifiedAddress(plain));
  }

  private static byte[] reply(byte[] request, String options) {
    var tail = HexFormat.of().parseHex(options);
    var reply = Arrays.copyOf(request, FIXED + tail.length);
    reply[0] = 2; // BOOTREPLY
    reply[YIADDR] = 10;
    reply[YIADDR + 1] = 0;
    reply[YIADDR + 2] = 3;
    reply[YIADDR + 3] = 99;
    System.arraycopy(tail, 0, reply, FIXED, tail.length);
    return reply;
  }

  private static byte[] unspecifiedAddress(byte[] offer) {
    var reply = offer.clone();
    Arrays.fill(reply, YIADDR, YIADDR + 4, (byte) 0);
    return reply;
  }
}
