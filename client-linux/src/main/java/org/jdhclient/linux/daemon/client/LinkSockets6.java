package org.jdhclient.linux.daemon.client;

import static org.jdhclient.linux.libc.SocketConstants.ETH_P_IPV6;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.config.Ports;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.engine6.port.PacketLink6;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.packet.Dhcp6Filter;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.linux.packet.QuietPort;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire6.Ipv6DatagramFrame;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;

/**
 * The sockets by which one interface speaks DHCPv6: a packet socket for all that goes out and comes
 * in, and a UDP port that keeps the kernel from refusing what comes in.
 *
 * <p>What is not awaited is dropped by the kernel's filter. Without the port a client does as well,
 * but servers are told by the kernel that nobody listens.
 */
public final class LinkSockets6 implements PacketLink6, AutoCloseable {
  private final Interface on;
  private final PacketSocket packets;
  private final Ports ports;
  private final Consumer<String> warnings;
  private Optional<QuietPort> quiet = Optional.empty();
  private String told = "";

  private LinkSockets6(Interface on, PacketSocket packets, Ports ports, Consumer<String> warnings) {
    this.on = on;
    this.packets = packets;
    this.ports = ports;
    this.warnings = warnings;
  }

  /**
   * Nothing was sent yet, so nothing can be an answer: all is dropped.
   *
   * @param warnings given a line for the log where something is missing, but not necessary
   */
  public static LinkSockets6 open(
      Interface on, Ports ports, FrameBuffer buffer, Consumer<String> warnings)
      throws ErrnoException {
    var filter = Dhcp6Filter.rejectAll();
    var packets = PacketSocket.open(on.name(), on.ifindex(), ETH_P_IPV6, filter, buffer);
    return new LinkSockets6(on, packets, ports, warnings);
  }

  /** The same for other settings, or another name; this object is at an end then. */
  LinkSockets6 continued(Interface other, Ports otherPorts) {
    closePort();
    return new LinkSockets6(other, packets, otherPorts, warnings);
  }

  /** For what comes in. */
  public PacketSocket packets() {
    return packets;
  }

  @Override
  public void awaitAnswers(int transactionId) throws ErrnoException {
    keepPort();
    packets.exchangeFilter(Dhcp6Filter.forTransaction(ports.client(), transactionId));
  }

  @Override
  public void awaitReconfigure() throws ErrnoException {
    keepPort();
    packets.exchangeFilter(Dhcp6Filter.forReconfigure(ports.client()));
  }

  @Override
  public void awaitNothing() throws ErrnoException {
    packets.exchangeFilter(Dhcp6Filter.rejectAll());
  }

  /** Takes the port unless it is held; why it cannot be is told once. */
  private void keepPort() {
    if (quiet.isPresent()) {
      return;
    }
    try {
      quiet = Optional.of(QuietPort.open(on.device(), ports.client()));
    } catch (ErrnoException e) {
      if (!told.equals(e.getMessage())) {
        told = e.getMessage();
        warnings.accept(on.name() + ": goes on without its UDP port: " + told);
      }
    }
  }

  @Override
  public void send(Ipv6Address source, Octets payload) throws ErrnoException {
    packets.send(
        Ipv6DatagramFrame.encodeMulticast(
            on.macAddress(),
            new UdpEndpoint(source, ports.client()),
            new UdpEndpoint(Client6Config.SERVERS, ports.server()),
            payload));
  }

  private void closePort() {
    quiet.ifPresent(QuietPort::close);
    quiet = Optional.empty();
  }

  @Override
  public void close() {
    closePort();
    packets.close();
  }
}
