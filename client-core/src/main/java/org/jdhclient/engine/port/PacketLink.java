package org.jdhclient.engine.port;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Octets;

/** The link of one interface: sends, and says what is to be heard. */
public interface PacketLink {

  /** From here on answers in this transaction are heard, and nothing else that is DHCP. */
  void awaitAnswers(int xid) throws RefusedException;

  /** From here on nothing that is DHCP is heard. */
  void awaitNothing() throws RefusedException;

  /**
   * Sends an Ethernet frame as it is.
   *
   * @param frame from the destination's MAC address on
   */
  void sendFrame(Octets frame) throws RefusedException;

  /**
   * Sends a datagram by the host's own routing, from an address that the interface has.
   *
   * @param payload what follows the UDP header
   */
  void sendDatagram(UdpEndpoint source, UdpEndpoint destination, Octets payload)
      throws RefusedException;

  /**
   * Waits until all datagrams have left: the host keeps them while it asks by ARP where they go,
   * and drops them when their source address goes.
   */
  void awaitSent() throws RefusedException;

  /** Datagrams are sent from there no more: lets go of the address, as far as that is its use. */
  void forgetSource();

  /** The address goes: besides, nothing that has to do with it is heard any more. */
  void forgetAddress();

  /**
   * Sends an ARP frame, and hears from before that what has to do with an address; with no other.
   */
  void sendArp(Octets frame, Ipv4Address about) throws RefusedException;
}
