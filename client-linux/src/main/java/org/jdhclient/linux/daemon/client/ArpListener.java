package org.jdhclient.linux.daemon.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.packet.ArpFilter;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.linux.packet.FrameBurst;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.wire.EthernetHeader;
import org.jdhclient.wire.Frame;
import org.jdhclient.wire.Octets;

/**
 * Sends ARP packets, and hears those that have to do with the one address in question. It is not
 * open before there is such an address, for the first DISCOVER does not wait for it.
 */
final class ArpListener implements AutoCloseable {
  private final Interface on;
  private final FrameBuffer buffer;
  private Optional<PacketSocket> socket;
  private Ipv4Address about;

  ArpListener(Interface on, FrameBuffer buffer) {
    this(on, buffer, Optional.empty(), Ipv4Address.ANY);
  }

  private ArpListener(
      Interface on, FrameBuffer buffer, Optional<PacketSocket> socket, Ipv4Address about) {
    this.on = on;
    this.buffer = buffer;
    this.socket = socket;
    this.about = about;
  }

  /** The same for an interface that has another name now; this object is at an end then. */
  ArpListener named(String name) {
    return new ArpListener(on.named(name), buffer, socket, about);
  }

  /** Sends a frame, and listens from before that for what has to do with an address. */
  void send(Octets frame, Ipv4Address address) throws ErrnoException {
    listen(address);
    socket.orElseThrow().send(frame);
  }

  /** Listens for what has to do with an address, and no longer with another. */
  private void listen(Ipv4Address address) throws ErrnoException {
    if (!address.equals(about)) {
      close();
      socket =
          Optional.of(
              PacketSocket.open(
                  on.name(),
                  on.ifindex(),
                  EthernetHeader.ETHERTYPE_ARP,
                  ArpFilter.about(address),
                  buffer));
      about = address;
    }
  }

  /** Takes frames that have come, all before the first is looked at: that may close the socket. */
  List<Frame> receive() throws ErrnoException {
    var frames = new ArrayList<Frame>();
    if (socket.isPresent()) {
      FrameBurst.hand(socket.get()::receive, frames::add);
    }
    return frames;
  }

  /** For poll, while it is open. */
  Optional<FileDescriptor> descriptor() {
    return socket.map(PacketSocket::descriptor);
  }

  @Override
  public void close() {
    socket.ifPresent(PacketSocket::close);
    socket = Optional.empty();
    about = Ipv4Address.ANY;
  }
}
