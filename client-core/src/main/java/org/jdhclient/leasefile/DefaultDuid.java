package org.jdhclient.leasefile;

import org.jdhclient.dhcp.QuotedText;
import org.jdhclient.dhcp.TokenReader;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** Who this host is to DHCP servers on all its interfaces (RFC 4361 6.1), as it once was made. */
record DefaultDuid(Octets duid) implements Declaration {
  private static final String KEYWORD = "default-duid ";

  static boolean isNamedBy(String statement) {
    return statement.startsWith(KEYWORD);
  }

  /**
   * @param statement with its semicolon
   * @throws MalformedPacketException if it is no quoted string
   */
  static DefaultDuid parse(String statement) throws MalformedPacketException {
    var value = new TokenReader(statement.substring(KEYWORD.length(), statement.length() - 1));
    var duid = value.quoted();
    if (value.hasRemaining()) {
      throw new MalformedPacketException("more than a DUID", KEYWORD.length() + value.offset());
    }
    return new DefaultDuid(duid);
  }

  @Override
  public String toText() {
    return KEYWORD + QuotedText.ofName(duid) + ";\n";
  }
}
