package org.jdhclient.lab.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a DHCPv6 server is to serve on the bridge, in no server's language.
 *
 * @param net what is before the :: of its /64, {@code 2001:db8:1}; the server is its host 1
 * @param delegated what is before the :: of the only /56 that it delegates
 * @param addresses how many it leases, from host 20 on
 * @param times of addresses and prefixes
 * @param parts what it gives besides options
 */
public record ServedNetwork6(
    String net, String delegated, int addresses, Times times, Set<Part> parts) {
  /** What a server can give. */
  public enum Part {
    /** A single one, {@link #address}, if not said: whoever asks gets the same, or nothing. */
    ADDRESSES,
    /** A single one, {@link #prefix}. */
    PREFIXES
  }

  /** T1, T2 and both lifetimes, in seconds. */
  public record Times(int t1, int t2, int preferred, int valid) {
    public static final Times LONG = new Times(300, 480, 600, 900);

    /** As short as makes a test quick; no lifetime ends while T2 is still new. */
    public static final Times SHORT = new Times(5, 8, 16, 26);

    /** The same, but that another server has time to start before a lifetime ends. */
    public static final Times SOON_RENEWED = new Times(5, 8, 90, 120);
  }

  /** The domains to be searched. */
  static final List<String> DOMAINS = List.of("lab.test", "example.org");

  private static final int DELEGATED_LENGTH = 56;

  /** Of the addresses that are leased, the first one's host number. */
  private static final int FIRST_HOST = 20;

  public static final ServedNetwork6 LXC =
      new ServedNetwork6("2001:db8:1", "2001:db8:100", 1, Times.LONG, EnumSet.allOf(Part.class));

  /** Where nothing of {@link #LXC} is right. */
  public static final ServedNetwork6 OTHER =
      new ServedNetwork6("2001:db8:2", "2001:db8:200", 1, Times.LONG, LXC.parts());

  public ServedNetwork6 {
    parts = Set.copyOf(parts);
  }

  public ServedNetwork6 with(Times other) {
    return new ServedNetwork6(net, delegated, addresses, other, parts);
  }

  /** The same, with so many addresses to lease. */
  public ServedNetwork6 leasing(int more) {
    return new ServedNetwork6(net, delegated, more, times, parts);
  }

  /** The same, but that only this is given; nothing means options alone. */
  public ServedNetwork6 giving(Part... only) {
    return new ServedNetwork6(net, delegated, addresses, times, Set.of(only));
  }

  boolean gives(Part part) {
    return parts.contains(part);
  }

  /** A host's address. */
  public String host(int number) {
    return net + "::" + number;
  }

  /** The first address that is leased; the only one, if not said. */
  public String address() {
    return host(FIRST_HOST);
  }

  /** The last address that is leased. */
  String last() {
    return host(FIRST_HOST + addresses - 1);
  }

  /** The only prefix that is delegated. */
  public String prefix() {
    return delegated + "::/" + DELEGATED_LENGTH;
  }

  String subnet() {
    return net + "::/64";
  }
}
