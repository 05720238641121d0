package org.jdhclient.leasefile;

import java.util.HexFormat;
import org.jdhclient.text.QuotedText;
import org.jdhclient.wire.Octets;

/** How DUIDs and IAIDs are written (lease-id-format of dhclient.conf(5)); both ways are read. */
public enum IdFormat {
  /** In quotation marks, with octal digits for what is not printable. */
  OCTAL {
    @Override
    public String format(Octets id) {
      return QuotedText.ofName(id);
    }
  },
  /** Two hexadecimal digits an octet, with colons between. */
  HEX {
    @Override
    public String format(Octets id) {
      return DIGITS.formatHex(id.toByteArray());
    }
  };

  private static final HexFormat DIGITS = HexFormat.ofDelimiter(":");

  public abstract String format(Octets id);
}
