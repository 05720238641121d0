package org.jdhclient.dhcp;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Options that are DNS names as text. */
public final class DomainName {
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
    DnsName.check(name);
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
}
