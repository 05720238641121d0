package org.jdhclient.linux.diagnose.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Probe;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.observe.SeenReply.Refusal;
import org.jdhclient.diagnosis.observe.Traffic;
import org.jdhclient.engine.receive.ReceivePipeline;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.host.clock.KernelRandom;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.SignalFd;
import org.jdhclient.linux.packet.DhcpFilter;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.linux.packet.PacketSocket;
import org.jdhclient.linux.packet.PcapFile;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.DatagramFrame.UdpEndpoint;
import org.jdhclient.wire.Frame;

/** Asks, listens, and writes down what comes. */
public final class WireLook {
  /** A server that checks an address by ping first, as dnsmasq does, takes three seconds. */
  private static final int LISTEN_SECONDS = 10;

  /** What comes faster has to wait: the time to listen ends, and so does a signal's patience. */
  private static final int FRAMES_AT_ONCE = 64;

  /** More are no help to whoever reads them; they only count as strangers. */
  private static final int MOST_REPLIES = 1000;

  private static final int SECOND_DISCOVER_AFTER_SECONDS = 4;

  /** How long to wait for further servers when one has answered. */
  private static final int FURTHER_SERVERS_SECONDS = 3;

  private final Interface on;
  private final ClientConfig config;
  private final Optional<PcapFile> capture;
  private final BootClock clock = new BootClock();
  private final ReceivePipeline pipeline;
  private final Probe probe;
  private final List<SeenReply> replies = new ArrayList<>();
  private int discoversSent;
  private int strangers;

  private WireLook(Interface on, ClientConfig config, Optional<PcapFile> capture) {
    this.on = on;
    this.config = config;
    this.capture = capture;
    // What the mode refuses is looked at all the same.
    pipeline = new ReceivePipeline(ChecksumMode.IGNORE, config.ports().client());
    probe = Probe.begin(config, new KernelRandom(), clock.now());
  }

  /**
   * Looks for some seconds; a signal ends it sooner.
   *
   * @param config as whom and with what wishes a normal run would speak to servers
   * @param capture where to keep each frame sent and received
   * @throws ErrnoException if the kernel refuses to let it look
   * @throws IOException if the capture cannot be written
   */
  public static List<Observation> at(
      Interface on, ClientConfig config, Optional<PcapFile> capture, SignalFd signals)
      throws ErrnoException, IOException {
    var look = new WireLook(on, config, capture);
    var filter = DhcpFilter.forPort(config.ports().client());
    try (var packets = PacketSocket.open(on.name(), on.ifindex(), filter, new FrameBuffer())) {
      look.listen(packets, signals);
    }
    var seen = new ArrayList<Observation>(look.replies);
    seen.add(new Traffic(look.discoversSent, look.strangers));
    return seen;
  }

  private void listen(PacketSocket packets, SignalFd signals) throws ErrnoException, IOException {
    var poll = new PollSet(packets.descriptor(), signals.descriptor());
    var started = clock.now();
    var end = started.plusSeconds(LISTEN_SECONDS);
    var askAgainAt = started.plusSeconds(SECOND_DISCOVER_AFTER_SECONDS);
    send(packets);
    while (!clock.now().reached(end) && signals.read() < 0) {
      if (clock.now().reached(askAgainAt) && replies.isEmpty()) {
        askAgainAt = BootTime.NEVER;
        send(packets);
      }
      poll.await((int) clock.now().millisUntil(replies.isEmpty() ? askAgainAt.earlier(end) : end));
      int before = replies.size();
      takeFrames(packets);
      if (before == 0 && !replies.isEmpty()) {
        end = clock.now().plusSeconds(FURTHER_SERVERS_SECONDS);
      }
    }
  }

  private void send(PacketSocket packets) throws ErrnoException, IOException {
    var ports = config.ports();
    var frame =
        DatagramFrame.encodeBroadcast(
            on.macAddress(),
            new UdpEndpoint(Ipv4Address.ANY, ports.client()),
            new UdpEndpoint(config.server(), ports.server()),
            probe.discover(clock.now()).encode());
    packets.send(frame);
    discoversSent++;
    if (capture.isPresent()) {
      capture.get().add(frame, Instant.now());
    }
  }

  private void takeFrames(PacketSocket packets) throws ErrnoException, IOException {
    int left = FRAMES_AT_ONCE;
    for (var frame = packets.receive();
        frame.isPresent();
        frame = --left > 0 ? packets.receive() : Optional.empty()) {
      if (capture.isPresent()) {
        capture.get().add(frame.get().octets(), Instant.now());
      }
      take(frame.get());
    }
  }

  private void take(Frame frame) {
    var received = pipeline.receive(frame);
    if (received instanceof Received.Message message) {
      take(message);
    } else if (received instanceof Received.Discarded discarded) {
      discarded
          .sighting()
          .ifPresentOrElse(sighting -> undecodable(sighting, discarded), () -> strangers++);
    }
  }

  private void take(Received.Message message) {
    var refusal = probe.refusal(message.reply(), clock.now());
    if (refusal.filter(ignore -> isOfOthers(ignore.reason())).isPresent()) {
      strangers++;
      return;
    }
    keep(
        message.sighting(),
        Optional.of(message.reply().message()),
        refusal.map(ignore -> new Refusal(ignore.reason(), ignore.detail())));
  }

  private void undecodable(ChecksumSighting sighting, Received.Discarded discarded) {
    keep(
        sighting,
        Optional.empty(),
        Optional.of(new Refusal(Discard.MALFORMED, discarded.detail())));
  }

  private void keep(
      ChecksumSighting sighting, Optional<DhcpMessage> message, Optional<Refusal> refusal) {
    if (replies.size() < MOST_REPLIES) {
      replies.add(new SeenReply(sighting, message, refusal));
    } else {
      strangers++;
    }
  }

  private static boolean isOfOthers(Discard reason) {
    return reason == Discard.FOREIGN_TRANSACTION
        || reason == Discard.FOREIGN_HARDWARE_ADDRESS
        || reason == Discard.NOT_A_REPLY;
  }
}
