package org.jdhclient.engine6.port;

import java.util.List;
import java.util.Optional;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.RefusedException;

/** The IPv6 state of one interface: what is there, and how it is changed. */
public interface HostInterface6 {

  /** The link as it is now; empty if the interface is gone. */
  Optional<LinkState> link() throws RefusedException;

  /** The IPv6 addresses, whoever has set them, the link-local one among them. */
  List<HostAddress6> addresses() throws RefusedException;

  /** What routers say of DHCPv6. */
  RouterWord router() throws RefusedException;

  /**
   * Why the interface can have no link-local address as it is set up, and what would change that,
   * in a sentence without its end; empty if nothing is in the way.
   */
  Optional<String> obstacle() throws RefusedException;

  /**
   * Makes changes in their order, all at once; one that is refused does not stop those behind it.
   *
   * @return an outcome for each change
   * @throws RefusedException if nothing can be changed at all
   */
  List<ChangeOutcome> change(List<HostChange6> changes) throws RefusedException;
}
