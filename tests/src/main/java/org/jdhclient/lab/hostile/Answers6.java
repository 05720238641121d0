package org.jdhclient.lab.hostile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Answers of DHCPv6 servers, with options of every type. */
final class Answers6 implements Answers.Reader {
  private static final int XID_MASK = 0xffffff;
  private static final int ADVERTISE = 2;
  private static final int REPLY = 7;
  private static final int RECONFIGURE = 10;
  private static final int CLIENT_ID = 1;
  private static final int IA_NA = 3;
  private static final int IA_PD = 25;
  private static final String SERVER = "0002000a0003000100163e666666";
  private static final String OTHER_SERVER = "0002000a0003000100163e666667";

  /** Half a minute; renewed after a third of it. */
  private static final String TIMES = "0000000a" + "00000014";

  private static final String LIFETIMES = "0000001e" + "0000001e";
  private static final String ADDRESS = "00050018" + "20010db80001000000000000000000c9" + LIFETIMES;
  private static final String PREFIX =
      "001a0019" + LIFETIMES + "38" + "20010db8002000000000000000000000";
  private static final String NO_ADDRESS = "000d0006" + "0002" + "6e6f6e65";
  private static final String NO_BINDING = "000d0002" + "0003";

  /** Servers, names, a preference, limits of times, what vendors have put in, a key. */
  private static final String OPTIONS =
      "00170020"
          + "20010db8000100000000000000000001"
          + "fe800000000000000000000000000001"
          + "0018000d"
          + "076578616d706c65036f726700"
          + "00070001"
          + "0a"
          + "00520004"
          + "00000e10"
          + "00530004"
          + "00000e10"
          + "001f0010"
          + "20010db8000100000000000000000001"
          + "00380014"
          + "00010010"
          + "20010db8000100000000000000000001"
          + "00110009"
          + "00000009"
          + "00010001"
          + "ff"
          + "00270005"
          + "00"
          + "03616263"
          + "000b001c"
          + "0301000000000000000001"
          + "01"
          + "00112233445566778899aabbccddeeff";

  @Override
  public Optional<Answers> to(byte[] frame) {
    return UdpFrame.sentToServersV6(frame)
        .filter(request -> request.remaining() >= 4)
        .map(Answers6::answers);
  }

  private static Answers answers(ByteBuffer request) {
    int xid = request.getInt(0) & XID_MASK;
    var client = option(request, CLIENT_ID).map(Answers6::whole).orElse("");
    var given = association(request, IA_NA, ADDRESS) + association(request, IA_PD, PREFIX);
    var none = association(request, IA_NA, NO_ADDRESS);
    var lost = association(request, IA_NA, NO_BINDING);
    return new Answers(
        List.of(
            message(ADVERTISE, xid, client + SERVER + given),
            message(ADVERTISE, xid, client + SERVER + given + OPTIONS),
            message(ADVERTISE, xid, client + SERVER + none),
            message(REPLY, xid, client + OTHER_SERVER + given + OPTIONS),
            message(RECONFIGURE, 0, client + SERVER + "00130001" + "05" + OPTIONS)),
        List.of(
            message(REPLY, xid, client + SERVER + given + OPTIONS),
            message(REPLY, xid, client + SERVER + lost)));
  }

  private static byte[] message(int type, int xid, String options) {
    var octets = HexFormat.of().parseHex(options);
    var message = ByteBuffer.allocate(4 + octets.length);
    return message.putInt(type << 24 | xid).put(octets).array();
  }

  /** An association that the request names, with other options in it; empty if it names none. */
  private static String association(ByteBuffer request, int code, String options) {
    return option(request, code)
        .map(asked -> HexFormat.of().formatHex(asked.array(), start(asked), start(asked) + 4))
        .map(iaid -> "%04x%04x".formatted(code, 12 + options.length() / 2) + iaid + TIMES + options)
        .orElse("");
  }

  private static int start(ByteBuffer option) {
    return option.arrayOffset() + 4;
  }

  private static String whole(ByteBuffer option) {
    int at = option.arrayOffset();
    return HexFormat.of().formatHex(Arrays.copyOfRange(option.array(), at, at + option.limit()));
  }

  /** The first option of a code, with its code and length. */
  private static Optional<ByteBuffer> option(ByteBuffer request, int code) {
    for (int at = 4; at + 4 <= request.limit(); at += 4 + request.getShort(at + 2)) {
      if (request.getShort(at) == code) {
        return Optional.of(request.slice(at, 4 + request.getShort(at + 2)));
      }
    }
    return Optional.empty();
  }

  /** The type and the transaction. */
  @Override
  public int behindIds() {
    return 4;
  }

  @Override
  public byte[] framed(ByteBuffer answer, int checksumError) {
    return UdpFrame.v6(answer, checksumError);
  }
}
