package org.jdhclient.lab.server;

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
 * @param preference by which clients choose (RFC 9915 21.8), 0 to 255
 */
public record ServedNetwork6(
    String net, String delegated, int addresses, Times times, Set<Part> parts, int preference) {
  /** What a server can give. */
  public enum Part {
    /** A single one, {@link #address}, if not said: whoever asks gets the same, or nothing. */
    ADDRESSES,
    /** A single one, {@link #prefix}. */
    PREFIXES,
    /** Any of the net. */
    TEMPORARY_ADDRESSES,
    /** A key, by which clients know its Reconfigures (RFC 9915 20.4). */
    RECONFIGURE_KEY
  }

  /** T1, T2 and both lifetimes, in seconds. */
  public record Times(int t1, int t2, int preferred, int valid) {
    public static final Times LONG = new Times(300, 480, 600, 900);

    /** As short as makes a test quick; a lifetime may end while a server is asked. */
    public static final Times SHORT = new Times(5, 8, 16, 26);

    /** As short as leaves a busy machine time to silence a server before T1. */
    public static final Times SOON_OVER = new Times(20, 26, 34, 44);

    /** Soon renewed, but so long valid that nothing ends while a machine is busy. */
    public static final Times SOON_RENEWED = new Times(5, 8, 90, 120);
  }

  /** The domains to be searched. */
  static final List<String> DOMAINS = List.of("lab.test", "example.org");

  private static final int DELEGATED_LENGTH = 56;

  /** Of the addresses that are leased, the first one's host number. */
  private static final int FIRST_HOST = 20;

  private static final int LEAST_PREFERENCE = 0;

  public static final ServedNetwork6 LXC =
      new ServedNetwork6(
          "2001:db8:1",
          "2001:db8:100",
          1,
          Times.LONG,
          Set.of(Part.ADDRESSES, Part.PREFIXES),
          LEAST_PREFERENCE);

  /** Where nothing of {@link #LXC} is right. */
  public static final ServedNetwork6 OTHER =
      new ServedNetwork6(
          "2001:db8:2", "2001:db8:200", 1, Times.LONG, LXC.parts(), LEAST_PREFERENCE);

  public ServedNetwork6 {
    parts = Set.copyOf(parts);
  }

  public ServedNetwork6 with(Times other) {
    return new ServedNetwork6(net, delegated, addresses, other, parts, preference);
  }

  /** The same, with so many addresses to lease. */
  public ServedNetwork6 leasing(int more) {
    return new ServedNetwork6(net, delegated, more, times, parts, preference);
  }

  /** The same, but that only this is given; nothing means options alone. */
  public ServedNetwork6 giving(Part... only) {
    return new ServedNetwork6(net, delegated, addresses, times, Set.of(only), preference);
  }

  /** The same, with this preference. */
  public ServedNetwork6 preferring(int other) {
    return new ServedNetwork6(net, delegated, addresses, times, parts, other);
  }

  boolean gives(Part part) {
    return parts.contains(part);
  }

  /** A statement of a preference in a server's language; empty if clients may take the least. */
  String preference(String statement) {
    return preference == LEAST_PREFERENCE ? "" : statement.formatted(preference);
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
