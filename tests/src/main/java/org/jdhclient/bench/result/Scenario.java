package org.jdhclient.bench.result;

import java.util.List;
import java.util.Locale;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Protocol;

/** A situation in which the clients are measured. */
public enum Scenario {
  INIT(
      "A first lease; the server does not try the address by ping",
      List.of("--no-ping"),
      List.of(
          Metric.FIRST_PACKET,
          Metric.BOUND,
          Metric.USABLE,
          Metric.RETURNS,
          Metric.CPU_BOUND,
          Metric.CPU_SETTLED,
          Metric.RSS,
          Metric.PSS,
          Metric.PRIVATE_DIRTY,
          Metric.TASKS,
          Metric.PACKETS)),
  INIT_REBOOT(
      "The lease of before is asked for again",
      List.of("--no-ping"),
      List.of(
          Metric.FIRST_PACKET,
          Metric.BOUND,
          Metric.USABLE,
          Metric.RETURNS,
          Metric.CPU_SETTLED,
          Metric.PACKETS)) {
    @Override
    public boolean suits(Contender contender) {
      return !contender.is(Contender.Habit.FORGETS);
    }
  },
  /** No server of DHCPv6 does so. */
  PING_CHECK(
      "LXC's own setting: dnsmasq tries the address by ping for 3 s",
      List.of(),
      List.of(Metric.BOUND, Metric.RETURNS, Metric.CPU_SETTLED, Metric.PACKETS)) {
    @Override
    public boolean suits(Contender contender) {
      return contender.protocol() == Protocol.DHCPV4;
    }
  },
  REST(
      "30 s without anything to do after the lease",
      List.of("--no-ping"),
      List.of(Metric.PSS_RESTED, Metric.PRIVATE_DIRTY_RESTED)),
  FLOOD(
      "A neighbour sends 5,000 foreign frames/s to the client's port for 10 s",
      List.of("--no-ping"),
      List.of(Metric.BOUND, Metric.RETURNS, Metric.CPU_FLOOD)),
  /** Takes its time, so that no others are measured. */
  CROWD(
      Scenario.GUESTS + " guests start at once",
      List.of("--no-ping"),
      List.of(Metric.CROWD_BOUND, Metric.CROWD_HALF, Metric.CROWD_LAST)) {
    @Override
    public boolean suits(Contender contender) {
      return contender.isReference() || contender.isOurs();
    }
  };

  /** So many are a crowd. */
  public static final int GUESTS = 100;

  private final String title;
  private final List<String> dnsmasq;
  private final List<Metric> metrics;

  Scenario(String title, List<String> dnsmasq, List<Metric> metrics) {
    this.title = title;
    this.dnsmasq = dnsmasq;
    this.metrics = metrics;
  }

  public String title() {
    return title;
  }

  /** What dnsmasq is told beyond lxc-net's own options. */
  public String[] dnsmasqOptions() {
    return dnsmasq.toArray(String[]::new);
  }

  public List<Metric> metrics() {
    return metrics;
  }

  /** What tells most of a run. */
  public Metric headline() {
    return switch (this) {
      case REST -> Metric.PSS_RESTED;
      case CROWD -> Metric.CROWD_LAST;
      case INIT, INIT_REBOOT, PING_CHECK, FLOOD -> Metric.BOUND;
    };
  }

  /** {@code init-reboot} and so on. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a client can be in this situation at all. */
  public boolean suits(Contender contender) {
    return true;
  }

  /**
   * @throws IllegalArgumentException if there is no such scenario
   */
  public static Scenario of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
