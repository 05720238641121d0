package org.jdhclient.it.caller;

import java.util.Locale;
import java.util.stream.Stream;
import org.jdhclient.lab.debian.DebianRoot;

/** The releases of Debian that have callers of dhclient. */
enum Release {
  BOOKWORM,
  TRIXIE;

  /** One with ISC's dhclient and these packages. */
  DebianRoot with(String... packages) {
    var all = Stream.concat(Stream.of("isc-dhcp-client", "iproute2"), Stream.of(packages));
    return DebianRoot.with(toString(), all.toArray(String[]::new));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
