package org.jdhclient.report6;

import java.util.List;
import java.util.Optional;

/** An attempt to get something has lasted as long as the owner has patience for. */
public sealed interface AttemptFailed extends Warning6 {

  /** The link has no carrier, or is down. */
  record NoLink() implements AttemptFailed {
    @Override
    public List<String> lines(String interfaceName) {
      return List.of(interfaceName + ": no link; waiting for it.");
    }
  }

  /** Without one there is no address to ask from. */
  record NoLinkLocalAddress() implements AttemptFailed {
    @Override
    public List<String> lines(String interfaceName) {
      return List.of(interfaceName + ": no link-local address; waiting for it.");
    }
  }

  /**
   * No server gives what is wanted.
   *
   * @param last why one did not; empty if none has answered
   */
  record NoServer(long seconds, Optional<Refusal> last) implements AttemptFailed {
    @Override
    public List<String> lines(String interfaceName) {
      return List.of(
          interfaceName
              + ": "
              + last.map(Refusal::why).orElse("no DHCPv6 server has answered")
              + ", for "
              + seconds
              + " seconds; still asking.");
    }
  }
}
