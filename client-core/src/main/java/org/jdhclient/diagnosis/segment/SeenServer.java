package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.IpAddress;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.observe.Notice;

/**
 * A DHCP server, known by something else than an answer to DISCOVER.
 *
 * @param address its identifier, or, without one, where its message came from
 */
public record SeenServer(IpAddress address, MacAddress mac, Sign sign) implements Notice {

  /** How it showed itself. */
  public enum Sign {
    /** DHCPNAK to a REQUEST of ours. */
    REFUSED_US("refuses a DHCPREQUEST of this guest with DHCPNAK"),
    /** What would have a client use the lease on record. */
    CONFIRMED_US("confirms the lease on record"),
    /** Of the lease on record: it is of another link (RFC 9915 18.2.3). */
    NOT_ON_LINK("says that the lease on record is not of this link (NotOnLink)"),
    /** Of the lease on record: it knows nothing of it. */
    NO_BINDING("knows nothing of the lease on record (NoBinding)"),
    /** Options, to an Information-request of ours. */
    INFORMED_US("answers an Information-request"),
    /** DHCPNAK to the same REQUEST under another hardware address. */
    REFUSED_A_STRANGER("refuses a DHCPREQUEST of another hardware address with DHCPNAK"),
    /** A reply that refuses nothing to somebody else's message. */
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
