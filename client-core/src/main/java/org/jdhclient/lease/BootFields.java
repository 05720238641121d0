package org.jdhclient.lease;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.wire.Octets;

/**
 * What a server says beside the options, to those who boot by the network.
 *
 * @param nextServer siaddr; {@link Ipv4Address#ANY} for none
 * @param serverName sname; empty for none
 * @param bootFile file; empty for none
 */
public record BootFields(Ipv4Address nextServer, Octets serverName, Octets bootFile) {
  public static final BootFields NONE = new BootFields(Ipv4Address.ANY, Octets.EMPTY, Octets.EMPTY);

  static BootFields of(DhcpMessage ack) {
    return new BootFields(ack.siaddr(), ack.sname(), ack.file());
  }
}
