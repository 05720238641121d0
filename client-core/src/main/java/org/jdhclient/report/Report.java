package org.jdhclient.report;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.address.MacAddress;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;

/** Something worth telling the owner, in dhclient's words where it has them. */
public interface Report {

  /** One line. */
  String text(String interfaceName);

  /** Whether something is wrong, so that it is told even to those who want quiet. */
  default boolean isWarning() {
    return false;
  }

  /**
   * @param interval seconds until the next, if nobody answers
   */
  record Discovering(Ipv4Address destination, int port, long interval) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCPDISCOVER on "
          + interfaceName
          + " to "
          + destination
          + " port "
          + port
          + " interval "
          + interval;
    }
  }

  record Requesting(Ipv4Address address, Ipv4Address destination, int port) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCPREQUEST for "
          + address
          + " on "
          + interfaceName
          + " to "
          + destination
          + " port "
          + port;
    }
  }

  record Offered(Ipv4Address address, Ipv4Address from) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCPOFFER of " + address + " from " + from;
    }
  }

  record Acknowledged(Ipv4Address address, Ipv4Address from) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCPACK of " + address + " from " + from;
    }
  }

  /**
   * @param message the server's reason (option 56) with everything but plain ASCII escaped; may be
   *     empty
   */
  record Refused(Ipv4Address from, String message) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCPNAK from " + from + (message.isEmpty() ? "" : ": " + message);
    }
  }

  /**
   * @param renewalSeconds until T1; negative for a lease that never ends
   */
  record Bound(Ipv4Address address, long renewalSeconds) implements Report {
    public static Bound of(Lease lease, BootTime now) {
      return new Bound(
          lease.address(), lease.times().isInfinite() ? -1 : now.secondsUntil(lease.renewsAt()));
    }

    @Override
    public String text(String interfaceName) {
      return "bound to "
          + address
          + (renewalSeconds < 0
              ? " -- the lease never ends."
              : " -- renewal in " + renewalSeconds + " seconds.");
    }
  }

  record TryingRecorded(Ipv4Address address) implements Report {
    @Override
    public String text(String interfaceName) {
      return "Trying recorded lease " + address;
    }
  }

  record Declining(Ipv4Address address, int port) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCPDECLINE of "
          + address
          + " on "
          + interfaceName
          + " to 255.255.255.255 port "
          + port;
    }
  }

  record Releasing(Ipv4Address address, Ipv4Address server, int port) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCPRELEASE of "
          + address
          + " on "
          + interfaceName
          + " to "
          + server
          + " port "
          + port;
    }
  }

  record Conflict(Ipv4Address address, MacAddress by) implements Report {
    @Override
    public String text(String interfaceName) {
      return interfaceName + ": " + address + " is used by another host too, " + by + ".";
    }

    @Override
    public boolean isWarning() {
      return true;
    }
  }

  /**
   * The address of a lease is another interface's of this host too.
   *
   * @param holder that interface, or the alias that has it
   */
  record HeldElsewhere(Ipv4Address address, String holder) implements Report {
    @Override
    public String text(String interfaceName) {
      return interfaceName
          + ": "
          + address
          + " is an address of "
          + holder
          + " already; if the server is to give "
          + interfaceName
          + " one of its own, give each its own dhcp-client-identifier in dhclient.conf.";
    }

    @Override
    public boolean isWarning() {
      return true;
    }
  }

  /** Somebody took the leased address off the interface. */
  record AddressRemoved(Ipv4Address address) implements Report {
    @Override
    public String text(String interfaceName) {
      return interfaceName + ": somebody removed " + address + "; it is set again.";
    }

    @Override
    public boolean isWarning() {
      return true;
    }
  }

  /** A lease's option that was left out because its value is no use. */
  record Dropped(int option, String why) implements Report {
    @Override
    public String text(String interfaceName) {
      return "option " + option + " of the lease is left out: " + why;
    }

    @Override
    public boolean isWarning() {
      return true;
    }
  }

  /** An option is missing without which the owner takes no offer. */
  record OptionMissing(Ipv4Address address, Ipv4Address from, String option) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCPOFFER of " + address + " from " + from + ": no " + option + " option.";
    }
  }

  /** The owner takes nothing from this server. */
  record ServerRejected(MessageType type, Ipv4Address from, Ipv4Prefix rule) implements Report {
    @Override
    public String text(String interfaceName) {
      return "DHCP"
          + type
          + " from "
          + from
          + " rejected by rule "
          + rule.network()
          + " mask "
          + rule.mask()
          + ".";
    }
  }

  record V6OnlyPreferred(long seconds) implements Report {
    @Override
    public String text(String interfaceName) {
      return "v6 only preferred for " + seconds + " seconds.";
    }
  }

  record NoOffers() implements Report {
    @Override
    public String text(String interfaceName) {
      return "No DHCPOFFERS received.";
    }
  }

  /** A server offered, and then did not answer the request for what it had offered. */
  record NoAcknowledgement(Ipv4Address address, Ipv4Address server) implements Report {
    @Override
    public String text(String interfaceName) {
      return "No DHCPACK received from " + server + " for the " + address + " that it had offered.";
    }

    @Override
    public boolean isWarning() {
      return true;
    }
  }

  record Expired(Ipv4Address address) implements Report {
    @Override
    public String text(String interfaceName) {
      return "The lease of " + address + " has expired.";
    }

    @Override
    public boolean isWarning() {
      return true;
    }
  }

  /** A client that did not end properly had an address whose lease is over. */
  record LeftOver(Ipv4Address address) implements Report {
    @Override
    public String text(String interfaceName) {
      return interfaceName
          + ": "
          + address
          + " is taken away; a client before this one has left it, and its lease has ended.";
    }
  }

  record WaitingForLink() implements Report {
    @Override
    public String text(String interfaceName) {
      return interfaceName
          + " has no carrier (cable unplugged, or the other end of the veth is down);"
          + " waiting for it.";
    }

    @Override
    public boolean isWarning() {
      return true;
    }
  }
}
