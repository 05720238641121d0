package org.jdhclient.engine6.port;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.wire.Octets;

/**
 * The link of one interface: sends, and says what is to be heard.
 *
 * <p>At first nothing that is DHCPv6 is heard.
 */
public interface PacketLink6 {

  /** From here on answers in this transaction are heard, and nothing else that is DHCPv6. */
  void awaitAnswers(int transactionId) throws RefusedException;

  /** From here on nothing that is DHCPv6 is heard but a Reconfigure. */
  void awaitReconfigure() throws RefusedException;

  /** From here on nothing that is DHCPv6 is heard. */
  void awaitNothing() throws RefusedException;

  /**
   * Sends a message to all servers and relay agents on the link.
   *
   * @param source a link-local address of the interface
   * @param payload what follows the UDP header
   */
  void send(Ipv6Address source, Octets payload) throws RefusedException;
}
