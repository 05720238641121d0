package org.jdhclient.simulation.lan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.Octets;

/**
 * Texts that mean something to a shell, to a program that reads options, or to whoever reads a file
 * line by line.
 *
 * <p>Which one it is, and where it is said, follows from the message: nothing is drawn.
 */
final class Spite {
  private static final List<String> TEXTS =
      List.of(
          "a;reboot",
          "a$(reboot)",
          "a`reboot`",
          "() { :;}; reboot",
          "a|b&c",
          "a>/etc/passwd",
          "a'b\"c",
          "a\\",
          "*",
          "-o/etc/passwd",
          "--help",
          "../../etc/passwd",
          "/etc/passwd",
          "a\nnameserver 192.0.2.66",
          "a\rb",
          "a\0b",
          "a\u001b[2J",
          "a\u007fb",
          "\u00e9",
          "%n%s",
          " a -o /b ",
          "");

  /** Host, dump file, domain, root path, NIS, NetBIOS scope, NIS+, TFTP, zone, URL, and unknown. */
  private static final List<Integer> PLACES =
      List.of(12, 14, 15, 17, 18, 40, 47, 56, 60, 64, 66, 67, 100, 101, 114, 119, 224, 252);

  private Spite() {}

  /** The same message with such a text in an option, and maybe in both fields for a boot. */
  static DhcpMessage in(DhcpMessage message) {
    int lot = message.options().hashCode();
    var text = Octets.ofLatin1(TEXTS.get(Math.floorMod(lot, TEXTS.size())));
    Map<Integer, Octets> options = new LinkedHashMap<>();
    for (int code : message.options().codes()) {
      options.put(code, message.options().get(code).orElseThrow());
    }
    options.put(PLACES.get(Math.floorMod(lot / TEXTS.size(), PLACES.size())), text);
    var field = lot % 2 == 0 ? text : Octets.EMPTY;
    return message.saying(message.siaddr(), field, field, Options.of(options));
  }
}
