package org.jdhclient.dhcp;

import org.jdhclient.address.MacAddress;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * Who a host is to DHCP servers, on whatever interface (RFC 8415 11).
 *
 * @param octets the type's code and what follows it
 */
public record Duid(Octets octets) {
  private static final int LINK_LAYER_AND_TIME = 1;
  private static final int LINK_LAYER = 3;
  private static final int ETHERNET = 1;

  /** 2000-01-01 00:00 UTC, from which a DUID-LLT counts, in seconds since 1970. */
  private static final long EPOCH = 946_684_800L;

  /** Of option 61: what follows is an IAID and a DUID (RFC 4361 6.1). */
  private static final int IDENTIFIER_TYPE = 255;

  /**
   * Made of an interface's address and the time (RFC 8415 11.2).
   *
   * @param epochSeconds since 1970
   */
  public static Duid linkLayerAndTime(MacAddress mac, long epochSeconds) {
    return new Duid(
        new OctetWriter()
            .u16(LINK_LAYER_AND_TIME)
            .u16(ETHERNET)
            .i32((int) (epochSeconds - EPOCH))
            .macAddress(mac)
            .toOctets());
  }

  /** Made of an interface's address alone (RFC 8415 11.4). */
  public static Duid linkLayer(MacAddress mac) {
    return new Duid(new OctetWriter().u16(LINK_LAYER).u16(ETHERNET).macAddress(mac).toOctets());
  }

  /**
   * Option 61 for an interface, as dhclient makes it: the IAID is the last four octets of the
   * interface's address; for an alias of it another, for there are to be two leases (RFC 4361 6.1).
   *
   * @param alias the suffix of an alias's name; empty for the interface itself
   */
  public Octets clientIdentifier(MacAddress mac, String alias) {
    int iaid = (int) mac.value() ^ alias.hashCode();
    return new OctetWriter().u8(IDENTIFIER_TYPE).i32(iaid).octets(octets).toOctets();
  }
}
