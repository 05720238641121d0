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

  /** These, and of those that are not there another message's. */
  BootFields or(BootFields other) {
    return new BootFields(
        nextServer.isAny() ? other.nextServer : nextServer,
        serverName.isEmpty() ? other.serverName : serverName,
        bootFile.isEmpty() ? other.bootFile : bootFile);
  }

  static BootFields of(DhcpMessage ack) {
    return new BootFields(ack.siaddr(), ack.sname(), ack.file());
  }
}
