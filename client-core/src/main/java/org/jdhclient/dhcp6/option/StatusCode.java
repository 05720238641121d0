package org.jdhclient.dhcp6.option;

import org.jdhclient.text.PrintableText;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * What became of a message, or of the option in which it stands (RFC 9915 21.13).
 *
 * @param code one that has a name, or one that nobody here knows
 * @param message in UTF-8, for the owner
 */
public record StatusCode(int code, Octets message) {
  public static final int SUCCESS = 0;
  public static final int UNSPEC_FAIL = 1;
  public static final int NO_ADDRS_AVAIL = 2;
  public static final int NO_BINDING = 3;
  public static final int NOT_ON_LINK = 4;
  public static final int NO_PREFIX_AVAIL = 6;

  /** What it means that there is none. */
  public static final StatusCode NONE = new StatusCode(SUCCESS, Octets.EMPTY);

  private static final String[] NAMES = {
    "Success",
    "UnspecFail",
    "NoAddrsAvail",
    "NoBinding",
    "NotOnLink",
    "UseMulticast",
    "NoPrefixAvail"
  };

  static StatusCode decode(OctetReader value) throws MalformedPacketException {
    return new StatusCode(value.u16(), OptionValues.rest(value));
  }

  static void encode(OctetWriter writer, StatusCode status) {
    writer.u16(status.code).octets(status.message);
  }

  public boolean isSuccess() {
    return code == SUCCESS;
  }

  /** As RFC 9915 calls it. */
  public String name() {
    return code < NAMES.length ? NAMES[code] : "status " + code;
  }

  /** For a line of the log: printable, whatever the server wrote. */
  @Override
  public String toString() {
    return message.isEmpty() ? name() : name() + ": " + PrintableText.of(message.toLatin1());
  }
}
