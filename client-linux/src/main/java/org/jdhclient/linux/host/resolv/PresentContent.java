package org.jdhclient.linux.host.resolv;

import java.util.List;
import java.util.function.Predicate;

/**
 * What stands in a resolv.conf(5) now.
 *
 * @param leases says which lines are of leases, of a text that is this program's
 */
record PresentContent(String text, Predicate<String> leases) {
  /** Whether this program has written it, whatever was added since. */
  boolean isOurs() {
    return ResolvConfContent.isOurs(text);
  }

  /** The lines of leases in it. */
  List<String> leasesLines() {
    return isOurs() ? text.lines().filter(leases).toList() : List.of();
  }

  /** The lines that its owner has added; what is the owner's as a whole has none. */
  OwnersLines owners() {
    return isOurs() ? OwnersLines.in(text, leases) : OwnersLines.NONE;
  }
}
