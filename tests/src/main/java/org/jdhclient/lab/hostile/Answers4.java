package org.jdhclient.lab.hostile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Answers of DHCP servers, with options of every type. */
final class Answers4 implements Answers.Reader {
  private static final int FIXED = 236;
  private static final int YIADDR = 16;
  private static final int SNAME = 44;
  private static final byte[] OFFERED = {10, 0, 3, 99};

  private static final String COOKIE = "63825363";
  private static final String OFFER = "350102";
  private static final String ACK = "350105";
  private static final String NAK = "350106";
  private static final String SERVER = "36040a0003c9";
  private static final String OTHER_SERVER = "36040a0003ca";

  /** Half a minute; renewed after a third of it. */
  private static final String TIMES = "33040000001e" + "3a040000000a" + "3b0400000014";

  private static final String NETWORK =
      "0104ffffff00" + "0308" + "0a000301" + "0a000302" + "1c040a0003ff" + "1a0205dc";

  /** Names, lists, routes, a search list with a pointer (RFC 3397), what vendors have put in. */
  private static final String OPTIONS =
      "0608"
          + "0a000301"
          + "0a000302"
          + "0c03637431"
          + "0f0b6578616d706c652e6f7267"
          + "770f"
          + "0361626307657861"
          + "6d706c6500c0"
          + "04"
          + "790d"
          + "180a01020a000301"
          + "00"
          + "0a000302"
          + "2108"
          + "0a090901"
          + "0a000301"
          + "2a040a000301"
          + "2b06"
          + "0104deadbeef"
          + "4204746674703a"
          + "4306626f6f742e30"
          + "510b"
          + "000000"
          + "0363743103"
          + "6c616e"
          + "7d09"
          + "0000000904"
          + "01020304"
          + "f908"
          + "180a02030a000301"
          + "fc05"
          + "687474703a"
          + "0a04"
          + "0a000309"
          + "1301"
          + "01"
          + "e0020102";

  /** What does not fit stands in the fields of names (RFC 2132 9.3). */
  private static final String OVERLOADED = "340103";

  @Override
  public Optional<Answers> to(byte[] frame) {
    return UdpFrame.sentToServersV4(frame)
        .filter(request -> request.remaining() >= FIXED)
        .map(request -> answers(octets(request)));
  }

  private static byte[] octets(ByteBuffer request) {
    var octets = new byte[request.remaining()];
    request.get(octets);
    return octets;
  }

  private static Answers answers(byte[] request) {
    var plain = OFFER + SERVER + TIMES;
    return new Answers(
        List.of(
            reply(request, plain),
            reply(request, plain + NETWORK + OPTIONS),
            overloaded(reply(request, plain + OVERLOADED + NETWORK)),
            reply(request, ACK + OTHER_SERVER + TIMES + NETWORK + OPTIONS),
            reply(request, NAK + OTHER_SERVER)),
        List.of(
            reply(request, ACK + SERVER + TIMES + NETWORK + OPTIONS),
            reply(request, ACK + SERVER + TIMES),
            reply(request, NAK + SERVER)));
  }

  private static byte[] reply(byte[] request, String options) {
    var tail = HexFormat.of().parseHex(COOKIE + options + "ff");
    var reply = Arrays.copyOf(request, FIXED + tail.length);
    reply[0] = 2; // BOOTREPLY
    System.arraycopy(OFFERED, 0, reply, YIADDR, OFFERED.length);
    System.arraycopy(tail, 0, reply, FIXED, tail.length);
    return reply;
  }

  private static byte[] overloaded(byte[] reply) {
    var options = HexFormat.of().parseHex(OPTIONS);
    System.arraycopy(options, 0, reply, SNAME, 60);
    System.arraycopy(options, 60, reply, SNAME + 64, options.length - 60);
    return reply;
  }

  /** The transaction and the client; the address fields are changed with the rest. */
  @Override
  public int behindIds() {
    return SNAME;
  }

  @Override
  public byte[] framed(ByteBuffer answer, int checksumError) {
    return UdpFrame.v4(answer, checksumError);
  }
}
