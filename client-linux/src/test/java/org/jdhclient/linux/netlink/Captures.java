package org.jdhclient.linux.netlink;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jdhclient.wire.MalformedPacketException;

/** Messages that Linux 6.18 sent on a little-endian machine, taken with strace from iproute2. */
final class Captures {
  private Captures() {}

  static byte[] read(String name) {
    assumeTrue(
        ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN,
        "the captures are of a little-endian machine");
    try (var resource = Captures.class.getResourceAsStream(name + ".hex")) {
      var text = new String(resource.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(text.replace("\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first message of a capture. */
  static NetlinkMessage message(String name) throws MalformedPacketException {
    return NetlinkReader.over(read(name)).message();
  }
}
