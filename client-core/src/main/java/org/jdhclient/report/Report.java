package org.jdhclient.report;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;

/** Something worth telling the owner, in dhclient's words where it has them. */
public interface Report {

  /** One line. */
  String text(String interfaceName);

  default Urgency urgency() {
    return Urgency.DETAIL;
  }

  /** What it explains, if no lease comes of the attempt. */
  default Optional<FailureCause> explains() {
    return Optional.empty();
  }

  /** The same, and what came meanwhile. */
  default Report besides(Unused came) {
    return this;
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

    @Override
    public Optional<FailureCause> explains() {
      return Optional.of(new FailureCause.Refused(from, message));
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

    @Override
    public Optional<FailureCause> explains() {
      return Optional.of(new FailureCause.V6Only());
    }
  }

  /**
   * No answer yet that is any use.
   *
   * @param seconds since the first question
   * @param left seconds that are waited still
   * @param unusable packets that came and were not used, by the reason why, if any did
   */
  record StillAsking(long seconds, long left, Optional<String> unusable) implements Report {
    @Override
    public String text(String interfaceName) {
      return interfaceName
          + (unusable.isEmpty() ? ": no answer for " : ": no usable answer for ")
          + seconds
          + " seconds yet"
          + unusable.map(counts -> " (" + counts + ")").orElse("")
          + "; waits up to "
          + left
          + " more.";
    }

    @Override
    public Report besides(Unused came) {
      return new StillAsking(seconds, left, came.all());
    }

    @Override
    public Urgency urgency() {
      return Urgency.PATIENCE;
    }
  }

  record NoOffers() implements Report {
    @Override
    public String text(String interfaceName) {
      return "No DHCPOFFERS received.";
    }
  }

  /**
   * A server offered, and then did not answer the request for what it had offered, or not so that
   * it is any use.
   *
   * @param faulty what came and could not be used, by the reason why
   */
  record NoAcknowledgement(Ipv4Address address, Ipv4Address server, Optional<String> faulty)
      implements Warning {
    @Override
    public String text(String interfaceName) {
      return "No "
          + faulty.map(any -> "usable ").orElse("")
          + "DHCPACK received from "
          + server
          + " for the "
          + address
          + " that it had offered.";
    }

    @Override
    public Optional<FailureCause> explains() {
      return Optional.of(new FailureCause.NotAcknowledged(address, server, faulty));
    }

    @Override
    public Report besides(Unused came) {
      return new NoAcknowledgement(address, server, came.faulty());
    }
  }

  record Expired(Ipv4Address address) implements Warning {
    @Override
    public String text(String interfaceName) {
      return "The lease of " + address + " has expired.";
    }
  }

  record WaitingForLink() implements Warning {
    @Override
    public String text(String interfaceName) {
      return FailureCause.NoLink.words(interfaceName) + "; waiting for it.";
    }

    @Override
    public Optional<FailureCause> explains() {
      return Optional.of(new FailureCause.NoLink());
    }
  }
}
