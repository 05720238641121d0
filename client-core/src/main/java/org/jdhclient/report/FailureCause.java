package org.jdhclient.report;

import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;

/** Why an attempt to get a lease has failed. */
public interface FailureCause {

  /** What follows {@code no lease, because}: one sentence or more, the last one ended. */
  String because(String interfaceName);

  /** Nothing came at all. */
  record Unanswered(Asked asked) implements FailureCause {
    @Override
    public String because(String interfaceName) {
      return "nobody answered " + asked + ".";
    }
  }

  /**
   * @param counts packets not used, by the reason why
   */
  record Unusable(Asked asked, String counts) implements FailureCause {
    @Override
    public String because(String interfaceName) {
      return "of what came after " + asked + " nothing could be used: " + counts + ".";
    }
  }

  /**
   * @param words of the host, against the last message
   */
  record NotSent(String words) implements FailureCause {
    @Override
    public String because(String interfaceName) {
      return words + ".";
    }
  }

  /** The interface has no carrier. */
  record NoLink() implements FailureCause {
    @Override
    public String because(String interfaceName) {
      return words(interfaceName) + ".";
    }

    static String words(String interfaceName) {
      return interfaceName
          + " has no carrier (cable unplugged, or the other end of the veth is down)";
    }
  }

  /**
   * A server offered, and then did not answer the request for what it had offered, or not so that
   * it is any use.
   *
   * @param faulty what came and could not be used, by the reason why
   */
  record NotAcknowledged(Ipv4Address address, Ipv4Address server, Optional<String> faulty)
      implements FailureCause {
    @Override
    public String because(String interfaceName) {
      return server
          + " offered "
          + address
          + faulty
              .map(counts -> ", and no answer to the request for it could be used: " + counts + ".")
              .orElse(", and did not answer the request for it.");
    }
  }

  /**
   * @param message the server's reason, printable; may be empty
   */
  record Refused(Ipv4Address from, String message) implements FailureCause {
    @Override
    public String because(String interfaceName) {
      return from
          + " refused what was asked for (DHCPNAK"
          + (message.isEmpty() ? "" : ": " + message)
          + ").";
    }
  }

  record InUse(Ipv4Address address, MacAddress by) implements FailureCause {
    @Override
    public String because(String interfaceName) {
      return address + " is used by another host too, " + by + ".";
    }
  }

  /** The network would rather have this host use IPv6 alone (RFC 8925). */
  record V6Only() implements FailureCause {
    @Override
    public String because(String interfaceName) {
      return "the network asks its hosts to use IPv6 alone (option 108).";
    }
  }
}
