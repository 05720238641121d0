package org.jdhclient.engine.port;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;

/** The network state of one interface: what is there, and how it is changed. */
public interface HostInterface {

  /** The link as it is now; empty if the interface is gone. */
  Optional<LinkState> link() throws RefusedException;

  /** The IPv4 addresses, whoever has set them. */
  List<HostAddress> addresses() throws RefusedException;

  /**
   * Who else of this host has an address: another interface, or another alias of this one; empty if
   * nobody has.
   */
  Optional<String> otherHolder(Ipv4Address address) throws RefusedException;

  /**
   * Whether a hardware address is one of this host's own, of whichever interface: what comes from
   * it, no other host has sent.
   */
  boolean isOwn(MacAddress address) throws RefusedException;

  /**
   * The routes out by this interface that a DHCP client has set (RTPROT_DHCP) with a source
   * address.
   */
  List<HostRoute> routes(Ipv4Address source) throws RefusedException;

  /**
   * Whether the secondaries of an address that goes stay, the first of them in its place
   * (promote_secondaries of this interface).
   */
  Promotion promotion() throws RefusedException;

  /**
   * Makes changes in their order, all at once; one that is refused does not stop those behind it.
   *
   * @return an outcome for each change
   * @throws RefusedException if nothing can be changed at all
   */
  List<ChangeOutcome> change(List<HostChange> changes) throws RefusedException;

  /** What becomes of an address's secondaries when it goes. */
  enum Promotion {
    /** They go too. */
    OFF,
    /** They stay. */
    ON
  }
}
