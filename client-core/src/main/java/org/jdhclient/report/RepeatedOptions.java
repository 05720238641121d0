package org.jdhclient.report;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A server, or a relay before it, has sent options again that come once.
 *
 * @param codes at least one
 */
public record RepeatedOptions(Set<Integer> codes) implements Report {
  @Override
  public String text(String interfaceName) {
    var named = codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return interfaceName
        + (codes.size() == 1 ? ": option " : ": options ")
        + named
        + " came more than once in a reply; the first "
        + (codes.size() == 1 ? "counts." : "of each counts.");
  }

  @Override
  public boolean isWarning() {
    return true;
  }
}
