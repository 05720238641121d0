package org.jdhclient.it.contract;

/**
 * What a client keeps of what ifupdown promises.
 *
 * @param returnsWhenBound {@code ifup} ends with status 0 once there is an IPv4 address, and not
 *     before
 * @param touchesNothingElse other interfaces, and eth0's IPv6, are as without a client
 * @param resolvConfComplete it has all name servers, the domain and the search list
 */
record Contract(boolean returnsWhenBound, boolean touchesNothingElse, boolean resolvConfComplete) {
  /** The header of the table. */
  static final String HEADER =
      "| client | returns when bound | touches only eth0's IPv4 | resolv.conf complete |";

  /** A client's line of the table. */
  String line(InetDhcpClient client) {
    return "| %s | %s | %s | %s |"
        .formatted(client, yes(returnsWhenBound), yes(touchesNothingElse), yes(resolvConfComplete));
  }

  private static String yes(boolean kept) {
    return kept ? "yes" : "**no**";
  }
}
