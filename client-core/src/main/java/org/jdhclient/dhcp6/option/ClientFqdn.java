package org.jdhclient.dhcp6.option;

import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * The host's name, and who is to tell the DNS of it (RFC 4704 4).
 *
 * @param flags {@link #SERVER_UPDATES}, {@link #NO_UPDATE}, the server's own O between them, and
 *     five that mean nothing
 * @param name with a dot at its end if it is whole; empty if the server is to find one
 */
public record ClientFqdn(int flags, String name) {
  /** S: the server is to enter the name's address. */
  public static final int SERVER_UPDATES = 1;

  /** N: the server is to enter nothing. */
  public static final int NO_UPDATE = 4;

  static ClientFqdn decode(OctetReader value) throws MalformedPacketException {
    return new ClientFqdn(value.u8(), DnsName.decodePartial(value));
  }

  static void encode(OctetWriter writer, ClientFqdn value) {
    writer.u8(value.flags);
    if (value.name.isEmpty()) {
      return;
    }
    var name = new OctetWriter();
    OptionValues.name(name, value.name);
    int length = value.name.endsWith(".") ? name.length() : name.length() - 1;
    writer.octets(name.toByteArray(), 0, length);
  }
}
