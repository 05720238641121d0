package org.jdhclient.report6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.HeldLease;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.FailureCause;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** What has become of a lease, or of addresses and prefixes of it. */
public sealed interface LeaseReport extends Report6 {

  private static String kind(HeldLease held) {
    return (held.lease() instanceof IaPrefix ? "Prefix " : "Address ") + held.name();
  }

  private static List<String> each(Lease6 part, String fate) {
    return part.leases().map(held -> "PRC: " + kind(held) + fate).toList();
  }

  /** A lease is about to come into force, or to go on: scripts hear of it after this. */
  record Bound(Duid server) implements LeaseReport {
    @Override
    public List<String> lines(String interfaceName) {
      return List.of("PRC: Bound to lease " + ServerName.of(server) + ".");
    }
  }

  /**
   * A lease is in force.
   *
   * @param renewal until T1
   * @param run from then to T2
   */
  record Scheduled(Span renewal, Span run) implements LeaseReport {
    public static Scheduled of(Lease6 lease, BootTime now) {
      return new Scheduled(now.until(lease.renewsAt()), lease.renewsAt().until(lease.rebindsAt()));
    }

    @Override
    public List<String> lines(String interfaceName) {
      return renewal.isForever()
          ? List.of()
          : List.of(
              "PRC: Renewal event scheduled in "
                  + renewal.seconds()
                  + " seconds"
                  + (run.isForever() ? "." : ", to run for " + run.seconds() + " seconds."));
    }
  }

  /** Options are in force that were asked for alone, and when they will be asked for again. */
  record Refreshing(Span refresh) implements LeaseReport {
    @Override
    public List<String> lines(String interfaceName) {
      return refresh.isForever()
          ? List.of()
          : List.of("PRC: Refresh event scheduled in " + refresh.seconds() + " seconds.");
    }
  }

  record Deprecated(Lease6 part) implements LeaseReport {
    @Override
    public List<String> lines(String interfaceName) {
      return each(part, " depreferred.");
    }
  }

  record Expired(Lease6 part) implements LeaseReport, Warning6 {
    @Override
    public List<String> lines(String interfaceName) {
      return each(part, " expired.");
    }
  }

  /** A server has given a lifetime of zero. */
  record TakenBack(Lease6 part) implements LeaseReport, Warning6 {
    @Override
    public List<String> lines(String interfaceName) {
      return each(part, " was taken back by its server.");
    }
  }

  /** Others on the link have addresses of the lease. */
  record Duplicated(List<Ipv6Address> addresses, FoundBy by)
      implements LeaseReport, Warning6, FailureCause {
    public Duplicated {
      addresses = List.copyOf(addresses);
    }

    @Override
    public List<String> lines(String interfaceName) {
      var fate = by == FoundBy.HOST ? "; it is declined." : ".";
      return addresses.stream()
          .map(address -> interfaceName + ": " + found(address.toString()) + fate)
          .toList();
    }

    private String found(String addresses) {
      return switch (by) {
        case HOST -> "another host on the link uses " + addresses;
        case SCRIPT -> "a script declined " + addresses;
      };
    }

    @Override
    public Optional<FailureCause> explains() {
      return Optional.of(this);
    }

    @Override
    public String because(String interfaceName) {
      return found(String.join(", ", addresses.stream().map(Ipv6Address::toString).toList())) + ".";
    }
  }

  record Removed(Ipv6Address address) implements LeaseReport, Warning6 {
    @Override
    public List<String> lines(String interfaceName) {
      return List.of(interfaceName + ": somebody removed " + address + "; it is set again.");
    }
  }
}
