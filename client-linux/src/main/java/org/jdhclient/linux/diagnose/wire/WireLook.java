package org.jdhclient.linux.diagnose.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdhclient.address.Family;
import org.jdhclient.config.Ports;
import org.jdhclient.diagnosis.inquiry.Asking;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.packet.Dhcp6Filter;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.linux.packet.PcapFile;
import org.jdhclient.linux.packet.SegmentFilter;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;

/**
 * Two packet sockets and a clock for an inquiry: a client's own, which shows what a normal run
 * would get, and a tap, which shows what passes the interface itself, before any filter on the way
 * in and behind any on the way out.
 */
public final class WireLook {
  /** What comes faster has to wait: the time to listen ends, and so does a signal's patience. */
  private static final int FRAMES_AT_ONCE = 64;

  private final PacketSocket packets;
  private final PacketSocket tap;
  private final Optional<PcapFile> capture;
  private final BootClock clock = new BootClock();
  private final Asking inquiry;

  private WireLook(
      PacketSocket packets,
      PacketSocket tap,
      Optional<PcapFile> capture,
      Function<BootTime, Asking> inquiry) {
    this.packets = packets;
    this.tap = tap;
    this.capture = capture;
    this.inquiry = inquiry.apply(clock.now());
  }

  /**
   * Looks for some seconds; a signal ends it sooner.
   *
   * @param family by which filters frames are picked
   * @param inquiry begins at a time
   * @param capture where to keep each frame that passes
   * @throws ErrnoException if the kernel refuses to let it look
   * @throws IOException if the capture cannot be written
   */
  public static List<Observation> at(
      Interface on,
      Ports ports,
      Family family,
      Function<BootTime, Asking> inquiry,
      Optional<PcapFile> capture,
      SignalFd signals)
      throws ErrnoException, IOException {
    var buffer = new FrameBuffer();
    try (var packets = packets(on, ports, family, buffer);
        var tap = tap(on, ports, family, buffer)) {
      var look = new WireLook(packets, tap, capture, inquiry);
      look.listen(signals);
      return look.inquiry.seen();
    }
  }

  private static PacketSocket packets(Interface on, Ports ports, Family family, FrameBuffer buffer)
      throws ErrnoException {
    return family == Family.V6
        ? PacketSocket.open(
            on.name(),
            on.ifindex(),
            SocketConstants.ETH_P_IPV6,
            Dhcp6Filter.forPort(ports.client()),
            buffer)
        : PacketSocket.open(on.name(), on.ifindex(), DhcpFilter.forPort(ports.client()), buffer);
  }

  private static PacketSocket tap(Interface on, Ports ports, Family family, FrameBuffer buffer)
      throws ErrnoException {
    var around =
        family == Family.V6
            ? SegmentFilter.aroundIpv6(ports.client(), ports.server())
            : SegmentFilter.around(ports.client(), ports.server());
    return PacketSocket.open(on.name(), on.ifindex(), SocketConstants.ETH_P_ALL, around, buffer);
  }

  private void listen(SignalFd signals) throws ErrnoException, IOException {
    var poll = new PollSet(packets.descriptor(), tap.descriptor(), signals.descriptor());
    while (!inquiry.isOver(clock.now()) && signals.read() < 0) {
      for (var frame : inquiry.wake(clock.now())) {
        send(frame);
      }
      poll.await((int) clock.now().millisUntil(inquiry.deadline()));
      take();
    }
  }

  /** That the interface went down each socket tells once; what is sent then is refused. */
  private void take() throws ErrnoException, IOException {
    try {
      takeTapped();
      takeFrames();
    } catch (ErrnoException e) {
      if (!PacketSocket.isLinkDown(e)) {
        throw e;
      }
    }
  }

  /** A filter of this guest may be what is looked for: then the inquiry goes on. */
  private void send(Octets frame) {
    try {
      packets.send(frame);
    } catch (ErrnoException e) {
      inquiry.refused(e.name());
    }
  }

  private void takeTapped() throws ErrnoException, IOException {
    int left = FRAMES_AT_ONCE;
    for (var tapped = tap.tap();
        tapped.isPresent();
        tapped = --left > 0 ? tap.tap() : Optional.empty()) {
      keep(tapped.get());
      inquiry.tap(tapped.get(), clock.now());
    }
  }

  private void keep(TappedFrame tapped) throws IOException {
    if (capture.isPresent()) {
      capture.get().add(tapped.frame().octets(), Instant.now());
    }
  }

  private void takeFrames() throws ErrnoException {
    int left = FRAMES_AT_ONCE;
    for (var frame = packets.receive();
        frame.isPresent();
        frame = --left > 0 ? packets.receive() : Optional.empty()) {
      inquiry.hear(frame.get(), clock.now());
    }
  }
}
