package org.jdhclient.linux.diagnose.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdhclient.diagnosis.inquiry.Asking;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.packet.DhcpSockets;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.linux.packet.FrameBurst;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.linux.packet.PcapFile;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.TappedFrame;

/**
 * Two packet sockets and a clock for an inquiry: a client's own, which shows what a normal run
 * would get, and a tap, which shows what passes the interface itself, before any filter on the way
 * in and behind any on the way out.
 */
public final class WireLook {
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
   * @param sockets of the family
   * @param inquiry begins at a time
   * @param capture where to keep each frame that passes
   * @throws ErrnoException if the kernel refuses to let it look
   * @throws IOException if the capture cannot be written
   */
  public static List<Observation> at(
      Interface on,
      DhcpSockets sockets,
      Function<BootTime, Asking> inquiry,
      Optional<PcapFile> capture,
      SignalFd signals)
      throws ErrnoException, IOException {
    var buffer = new FrameBuffer();
    try (var packets = sockets.client(on.name(), on.ifindex(), buffer);
        var tap = sockets.tap(on.name(), on.ifindex(), buffer)) {
      var look = new WireLook(packets, tap, capture, inquiry);
      look.listen(signals);
      return look.inquiry.seen();
    }
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
    FrameBurst.hand(
        tap::tap,
        tapped -> {
          keep(tapped);
          inquiry.tap(tapped, clock.now());
        });
  }

  private void keep(TappedFrame tapped) throws IOException {
    if (capture.isPresent()) {
      capture.get().add(tapped.frame().octets(), Instant.now());
    }
  }

  private void takeFrames() throws ErrnoException {
    FrameBurst.hand(packets::receive, frame -> inquiry.hear(frame, clock.now()));
  }
}
