package org.jdhclient.dhcp;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** DNS names as text: labels of letters, digits, hyphens and underscores (RFC 1123 2.1). */
public final class DomainName {
  private static final int MAX_LABEL = 63;
  private static final int MAX_NAME = 253;

  private static final String BLANKS = " \t";

  private DomainName() {}

  /**
   * Reads an option that is to be one name; a dot at its end is left out.
   *
   * @throws MalformedPacketException if it is not, so that nothing else ever reaches a file, a hook
   *     or a log by way of a name
   */
  public static String decode(Octets value) throws MalformedPacketException {
    var text = OptionValues.text(value);
    var name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    check(name);
    return name;
  }

  /**
   * Reads an option that is to be one name, or several with blanks between, as clouds' option sets
   * and dhclient.conf's own sample have it.
   *
   * @throws MalformedPacketException if there is none, or one of them is not a name
   */
  public static List<String> decodeAll(Octets value) throws MalformedPacketException {
    var names = new ArrayList<String>();
    var words = new StringTokenizer(OptionValues.text(value), BLANKS);
    while (words.hasMoreTokens()) {
      names.add(decode(Octets.ofLatin1(words.nextToken())));
    }
    if (names.isEmpty()) {
      throw new MalformedPacketException("no name", 0);
    }
    return List.copyOf(names);
  }

  /** A name as labels (RFC 1035 3.1), uncompressed; a dot at its end is left out. */
  public static Octets encode(String text) throws MalformedPacketException {
    var name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    check(name);
    var labels = new OctetWriter();
    for (var label : name.split("\\.")) {
      labels.u8(label.length()).octets(Octets.ofLatin1(label));
    }
    return labels.u8(0).toOctets();
  }

  static void check(String name) throws MalformedPacketException {
    if (name.isEmpty() || name.length() > MAX_NAME) {
      throw new MalformedPacketException("a name of " + name.length() + " characters", 0);
    }
    int labelStart = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.') {
        checkLabel(name, labelStart, i);
        labelStart = i + 1;
      } else if (!isLabelCharacter(name.charAt(i))) {
        throw new MalformedPacketException("not a character of a name", i);
      }
    }
  }

  private static void checkLabel(String name, int from, int to) throws MalformedPacketException {
    if (from == to || to - from > MAX_LABEL) {
      throw new MalformedPacketException("a label of " + (to - from) + " characters", from);
    }
    if (name.charAt(from) == '-' || name.charAt(to - 1) == '-') {
      throw new MalformedPacketException("a label with a hyphen at its edge", from);
    }
  }

  static boolean isLabelCharacter(int character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || character == '-'
        || character == '_';
  }
}
