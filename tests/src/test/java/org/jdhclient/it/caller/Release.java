package org.jdhclient.it.caller;

import java.util.Locale;

/** The releases of Debian that have callers of dhclient. */
enum Release {
  BOOKWORM,
  TRIXIE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
