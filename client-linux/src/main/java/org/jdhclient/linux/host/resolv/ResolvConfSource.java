package org.jdhclient.linux.host.resolv;

import java.util.Comparator;
import org.jdhclient.address.Family;

/**
 * Whose part something is in resolv.conf(5): those of an interface stand together, IPv4's first.
 */
record ResolvConfSource(String interfaceName, Family family)
    implements Comparable<ResolvConfSource> {
  private static final Comparator<ResolvConfSource> ORDER =
      Comparator.comparing(ResolvConfSource::interfaceName).thenComparing(ResolvConfSource::family);

  @Override
  public int compareTo(ResolvConfSource other) {
    return ORDER.compare(this, other);
  }
}
