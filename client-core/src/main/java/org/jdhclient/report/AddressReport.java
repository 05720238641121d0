package org.jdhclient.report;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;

/** An address of which somebody else has a say, on the link or on this host. */
public interface AddressReport extends Report {
  record Conflict(Ipv4Address address, MacAddress by) implements AddressReport, Warning {
    @Override
    public String text(String interfaceName) {
      return interfaceName + ": " + use().because(interfaceName);
    }

    @Override
    public Optional<FailureCause> explains() {
      return Optional.of(use());
    }

    private FailureCause use() {
      return new FailureCause.InUse(address, by);
    }
  }

  /**
   * The address of a lease is another interface's of this host too.
   *
   * @param holder that interface, or the alias that has it
   */
  record HeldElsewhere(Ipv4Address address, String holder) implements AddressReport, Warning {
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
  }

  /** The interface has an address with a lifetime that is of no lease known here. */
  record OfAnotherClient(Ipv4Address address, long lifetimeSeconds)
      implements AddressReport, Warning {
    @Override
    public String text(String interfaceName) {
      return interfaceName
          + ": "
          + address
          + " is there too, for "
          + lifetimeSeconds
          + " s more, of no lease that is known here: another DHCP client seems to serve "
          + interfaceName
          + ". jdhclient --diagnose "
          + interfaceName
          + " looks for it.";
    }
  }

  /** Somebody took the leased address off the interface. */
  record Removed(Ipv4Address address) implements AddressReport, Warning {
    @Override
    public String text(String interfaceName) {
      return interfaceName + ": somebody removed " + address + "; it is set again.";
    }
  }

  /** A client that did not end properly had an address whose lease is over. */
  record LeftOver(Ipv4Address address) implements AddressReport {
    @Override
    public String text(String interfaceName) {
      return interfaceName
          + ": "
          + address
          + " is taken away; a client before this one has left it, and its lease has ended.";
    }
  }
}
