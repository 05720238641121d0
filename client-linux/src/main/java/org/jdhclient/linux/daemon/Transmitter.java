package org.jdhclient.linux.daemon;

import org.jdhclient.client.Action;
import org.jdhclient.client.Ports;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.linux.packet.UdpSocket;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;

/**
 * Sends messages: to the link by packet socket, to a leasing server by UDP socket. That one is
 * opened by its first use, and closed when the address goes that it is bound to.
 */
final class Transmitter implements AutoCloseable {
  private final Interface on;
  private final Ports ports;
  private final PacketSocket packets;
  private UdpSocket unicasts;

  Transmitter(Interface on, Ports ports, PacketSocket packets) {
    this.on = on;
    this.ports = ports;
    this.packets = packets;
  }

  void send(Action.Broadcast broadcast) throws ErrnoException {
    packets.send(
        DatagramFrame.encodeBroadcast(
            on.macAddress(),
            new UdpEndpoint(broadcast.source(), ports.client()),
            new UdpEndpoint(broadcast.destination(), ports.server()),
            broadcast.message().encode()));
  }

  void send(Action.Unicast unicast) throws ErrnoException {
    if (unicasts == null) {
      unicasts = UdpSocket.open(on.name(), unicast.source(), ports.client());
    }
    unicasts.send(unicast.message().encode(), unicast.server(), ports.server());
  }

  /** Lets go of the address that unicasts were sent from. */
  void forgetAddress() {
    if (unicasts != null) {
      unicasts.close();
      unicasts = null;
    }
  }

  @Override
  public void close() {
    forgetAddress();
  }
}
