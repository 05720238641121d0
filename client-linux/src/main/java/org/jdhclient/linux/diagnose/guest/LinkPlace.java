package org.jdhclient.linux.diagnose.guest;

import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.netlink.LinkDetails;

/**
 * Where an interface stands among the links of the guest.
 *
 * @param itself as the kernel describes it
 * @param master the bridge or bond that it is a port of, and that has its packets instead
 * @param waitingPorts its own, if it is a bridge, that do not forward yet
 * @param ports its own, if it is a bridge or a bond
 */
record LinkPlace(
    LinkDetails itself,
    Optional<LinkDetails> master,
    List<LinkDetails> waitingPorts,
    List<LinkDetails> ports) {
  private static final int CENTISECONDS = 100;

  /**
   * @param links all of the guest's
   * @return empty if the interface is gone
   */
  static Optional<LinkPlace> among(List<LinkDetails> links, int ifindex) {
    var ports = links.stream().filter(link -> link.master() == ifindex).toList();
    return find(links, ifindex)
        .map(
            itself ->
                new LinkPlace(
                    itself,
                    itself.master() == 0 ? Optional.empty() : find(links, itself.master()),
                    ports.stream().filter(LinkDetails::isWaitingToForward).toList(),
                    ports));
  }

  private static Optional<LinkDetails> find(List<LinkDetails> links, int ifindex) {
    return links.stream().filter(link -> link.ifindex() == ifindex).findFirst();
  }

  /**
   * How long a port of this bridge waits at most: once it listens and once it learns
   * (Documentation/networking/bridge.rst).
   */
  int secondsToForward() {
    return 2 * itself.forwardDelayCentiseconds() / CENTISECONDS;
  }
}
