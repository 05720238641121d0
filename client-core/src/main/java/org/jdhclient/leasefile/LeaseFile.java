package org.jdhclient.leasefile;

import java.util.List;

/**
 * A lease file as it was read: what could be, and what could not.
 *
 * @param problems in the file's order, at most 20
 */
public record LeaseFile(LeaseDatabase database, List<Problem> problems) {
  /** In octets. Of a longer text the end is read, where the newest leases are. */
  public static final int MAX_LENGTH = 1 << 20;

  /** Reads any text whatever, one character an octet, in time linear in its length. */
  public static LeaseFile parse(String text) {
    return new LeaseFileParser(text).parse();
  }
}
