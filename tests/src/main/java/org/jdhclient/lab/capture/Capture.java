package org.jdhclient.lab.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;

/** tcpdump at work on one interface; it vanishes with its cell unless it is saved. */
public final class Capture implements AutoCloseable {
  private final Running running;
  private final Path pcap;

  private Capture(Running running, Path pcap) {
    this.running = running;
    this.pcap = pcap;
  }

  /** Returns when it misses nothing more. */
  public static Capture start(Cell cell, String networkInterface) {
    var file = "/run/" + networkInterface + ".pcap";
    // -Z root: tcpdump would else give up root before it opens the file.
    var running =
        cell.start(
            "tcpdump", "-i", networkInterface, "-U", "--immediate-mode", "-Z", "root", "-w", file);
    running.awaitLine("listening on");
    return new Capture(running, cell.file(file));
  }

  /** Every DHCP message so far, in the order seen. */
  public List<DhcpFrame> dhcp() {
    return frames(DhcpFrame::decode);
  }

  /** What was said in DHCPv6. */
  public Dhcp6Capture dhcp6() {
    return new Dhcp6Capture(() -> frames(Dhcp6Frame::decode));
  }

  /** Every ARP packet that comes from this hardware address, so far, in the order seen. */
  public List<ArpFrame> arpFrom(String mac) {
    return frames(ArpFrame::decode).stream().filter(arp -> arp.senderMac().equals(mac)).toList();
  }

  private <T> List<T> frames(Function<Pcap.Frame, Optional<T>> decoder) {
    try {
      return Pcap.frames(Files.readAllBytes(pcap)).stream()
          .map(decoder)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The DHCP messages of one type so far. */
  public List<DhcpFrame> dhcp(String type) {
    return dhcp().stream().filter(frame -> frame.type().equals(type)).toList();
  }

  /**
   * Every DHCP message so far, but none that was sent before: of the same type and transaction, by
   * the same host. A client sends its first twice if the answer takes a while.
   */
  public List<DhcpFrame> conversation() {
    var said = new HashSet<List<Object>>();
    return dhcp().stream()
        .filter(frame -> said.add(List.of(frame.type(), frame.xid(), frame.sourceMac())))
        .toList();
  }

  /** The messages of one type in the {@link #conversation}. */
  public List<DhcpFrame> conversation(String type) {
    return conversation().stream().filter(frame -> frame.type().equals(type)).toList();
  }

  /** Waits for the first DHCP message of a type: what was sent is in a capture a moment later. */
  public DhcpFrame first(String type) {
    return await(type, each -> true);
  }

  /** Waits for the second. */
  public DhcpFrame second(String type) {
    return Await.present("a second " + type, () -> dhcp(type).stream().skip(1).findFirst());
  }

  /** Waits for the first DHCP message of that type which fits. */
  public DhcpFrame await(String type, Predicate<DhcpFrame> fits) {
    return await(type, fits, Await.PATIENCE);
  }

  public DhcpFrame await(String type, Predicate<DhcpFrame> fits, Duration limit) {
    return Await.present(type, limit, () -> dhcp(type).stream().filter(fits).findFirst());
  }

  /** Keeps what was captured so far as a file of the machine. */
  public void save(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Files.readAllBytes(pcap));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
