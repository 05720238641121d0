package org.jdhclient.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A variable's words as the octets of its option: what {@link ScriptText} has written, or a hook in
 * its manner. Commas divide as blanks do.
 *
 * @param octets empty if no word is any use
 * @param useless words that were passed over
 */
record VariableValue(Octets octets, List<String> useless) {
  private static final int HEXADECIMAL = 16;

  private static final Set<Integer> NAMES =
      Set.of(StandardOptions.HOST_NAME.code(), StandardOptions.DOMAIN_NAME.code());

  private static final Set<Integer> CLASSLESS =
      Set.of(
          StandardOptions.CLASSLESS_STATIC_ROUTES.code(),
          StandardOptions.MS_CLASSLESS_STATIC_ROUTES.code());

  /** Lists whose members mean something each by itself. */
  private static final Set<Integer> LISTS =
      Set.of(
          StandardOptions.ROUTERS.code(),
          StandardOptions.DOMAIN_NAME_SERVERS.code(),
          StandardOptions.DOMAIN_SEARCH.code());

  /**
   * @param words at least one
   */
  static VariableValue of(int code, List<String> words) {
    if (NAMES.contains(code)) {
      return new VariableValue(Octets.ofLatin1(String.join(" ", words)), List.of());
    }
    var octets = new OctetWriter();
    var useless = new ArrayList<String>();
    for (var word : words) {
      for (var part : VariableWords.parts(word)) {
        if (!put(code, part, octets)) {
          useless.add(part);
        }
      }
    }
    boolean usable = useless.isEmpty() || LISTS.contains(code);
    return new VariableValue(usable ? octets.toOctets() : Octets.EMPTY, useless);
  }

  private static boolean put(int code, String word, OctetWriter value) {
    try {
      if (code == StandardOptions.DOMAIN_SEARCH.code()) {
        value.octets(DnsName.encode(word));
      } else if (code == StandardOptions.INTERFACE_MTU.code()) {
        value.u16(number(word, 0, 0xffff));
      } else if (CLASSLESS.contains(code)) {
        octets(word, value);
      } else {
        value.ipv4Address(Ipv4Address.parse(word));
      }
      return true;
    } catch (IllegalArgumentException | MalformedPacketException e) {
      // It is named as it is: that says what is wrong with it.
      return false;
    }
  }

  /** Decimal, with a sign where the owner has defined the option so; hexadecimal with colons. */
  private static void octets(String word, OctetWriter value) {
    if (word.indexOf(':') < 0) {
      value.u8(number(word, Byte.MIN_VALUE, 0xff) & 0xff);
      return;
    }
    for (var octet : word.split(":")) {
      value.u8(Integer.parseInt(octet, HEXADECIMAL) & 0xff);
    }
  }

  private static int number(String word, int least, int most) {
    int number = Integer.parseInt(word);
    if (number < least || number > most) {
      throw new IllegalArgumentException("not from " + least + " to " + most);
    }
    return number;
  }
}
