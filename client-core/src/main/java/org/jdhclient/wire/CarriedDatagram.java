package org.jdhclient.wire;

import org.jdhclient.address.IpAddress;

/** A whole UDP datagram in an Ethernet frame, whichever IP carries it. */
public interface CarriedDatagram {
  EthernetHeader ethernet();

  /** Whose address stands in the IP header. */
  IpAddress source();

  UdpDatagram udp();
}
