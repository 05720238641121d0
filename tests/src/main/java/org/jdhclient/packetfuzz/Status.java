package org.jdhclient.packetfuzz;

import java.util.regex.Pattern;

/** What {@code jdhclient --status --json} prints of one client. */
record Status(String json) {
  private static final Pattern CHECKSUMS = Pattern.compile("\"checksums\": \\{([^}]*)}");
  private static final Pattern COUNT = Pattern.compile(": (\\d+)");
  private static final Pattern BOUND = Pattern.compile("\"state\": \"BOUND\"");

  /** Whether it has a lease, and listens to nobody. */
  boolean isBound() {
    return BOUND.matcher(json).find();
  }

  /** The packets for its port that its filter has let through; each has a checksum's verdict. */
  long received() {
    var checksums = CHECKSUMS.matcher(json);
    return checksums.find()
        ? COUNT
            .matcher(checksums.group(1))
            .results()
            .mapToLong(n -> Long.parseLong(n.group(1)))
            .sum()
        : 0;
  }
}
