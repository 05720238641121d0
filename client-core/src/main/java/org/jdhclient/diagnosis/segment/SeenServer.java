package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * A DHCP server, known by something else than an answer to DISCOVER.
 *
 * @param address its identifier, or, without one, where its message came from
 */
public record SeenServer(Ipv4Address address, MacAddress mac, Sign sign) implements Notice {

  /** How it showed itself. */
  public enum Sign {
    /** DHCPNAK to a REQUEST of ours. */
    REFUSED_US("refuses a DHCPREQUEST of this guest with DHCPNAK"),
    /** DHCPACK to the REQUEST of the lease on record. */
    CONFIRMED_US("confirms the lease on record with DHCPACK"),
    /** DHCPNAK to the same REQUEST under another hardware address. */
    REFUSED_A_STRANGER("refuses a DHCPREQUEST of another hardware address with DHCPNAK"),
    /** OFFER or ACK to somebody else's message. */
    ANSWERED_OTHERS("answers other clients"),
    /** DHCPNAK to somebody else's message. */
    REFUSED_OTHERS("refuses other clients with DHCPNAK");

    private final String text;

    Sign(String text) {
      this.text = text;
    }
  }

  @Override
  public String text() {
    return "DHCP server " + this + " " + sign.text;
  }

  @Override
  public String toString() {
    return address + " (" + mac + ")";
  }
}
