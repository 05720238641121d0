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
    /** DHCPACK to a REQUEST of ours that no server has to acknowledge. */
    ACKNOWLEDGED_US("acknowledges a DHCPREQUEST of this guest for an address that no network has"),
    /** What has a client use the lease on record. */
    CONFIRMED_US("confirms the lease on record"),
    /** DHCPNAK, which takes the lease on record from a client. */
    REFUSED_RECORDED("refuses the lease on record with DHCPNAK"),
    /** Of the lease on record: it is of another link (RFC 9915 18.2.3). */
    NOT_ON_LINK("says that the lease on record is not of this link (NotOnLink)"),
    /** Of the lease on record: it knows nothing of it. */
    NO_BINDING("knows nothing of the lease on record (NoBinding)"),
    /** Of the lease on record: it is over (RFC 9915 18.3.5). */
    TAKEN_BACK("takes the lease on record back (lifetimes of 0)"),
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

  /** Whether a client has heard it say something of the lease on record. */
  public boolean hasSpokenOfRecord() {
    return switch (sign) {
      case CONFIRMED_US, REFUSED_RECORDED, NOT_ON_LINK, NO_BINDING, TAKEN_BACK -> true;
      case REFUSED_US,
          ACKNOWLEDGED_US,
          INFORMED_US,
          REFUSED_A_STRANGER,
          ANSWERED_OTHERS,
          REFUSED_OTHERS ->
          false;
    };
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
