package org.jdhclient.linux.run;

import java.util.Locale;

/** What is known of a resolv.conf(5) besides its content. */
public enum ResolvConfFact {
  /** What stood there before any lease. */
  BEFORE,
  /** Which lines are of leases, for others may have added theirs. */
  WRITTEN;

  /** In the names of files. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
