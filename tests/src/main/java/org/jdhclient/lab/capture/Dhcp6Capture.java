package org.jdhclient.lab.capture;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdhclient.lab.cell.Await;

/** What of a capture is DHCPv6, whenever it is asked. */
public final class Dhcp6Capture {
  private final Supplier<List<Dhcp6Frame>> frames;

  Dhcp6Capture(Supplier<List<Dhcp6Frame>> frames) {
    this.frames = frames;
  }

  /** Every message so far, in the order seen. */
  public List<Dhcp6Frame> all() {
    return frames.get();
  }

  /** The messages of one type so far. */
  public List<Dhcp6Frame> all(String type) {
    return all().stream().filter(frame -> frame.type().equals(type)).toList();
  }

  /**
   * Every message so far, but none that was sent again: of the same transaction (RFC 9915 16.1).
   */
  public List<Dhcp6Frame> conversation() {
    var said = new HashSet<List<String>>();
    return all().stream().filter(frame -> said.add(List.of(frame.type(), frame.xid()))).toList();
  }

  /** The messages of one type in the {@link #conversation}. */
  public List<Dhcp6Frame> conversation(String type) {
    return conversation().stream().filter(frame -> frame.type().equals(type)).toList();
  }

  /** Waits for the first message of a type: what was sent is in a capture a moment later. */
  public Dhcp6Frame first(String type) {
    return await(type, each -> true);
  }

  /** Waits for the first message of that type which fits. */
  public Dhcp6Frame await(String type, Predicate<Dhcp6Frame> fits) {
    return await(type, fits, Await.PATIENCE);
  }

  public Dhcp6Frame await(String type, Predicate<Dhcp6Frame> fits, Duration limit) {
    return Await.present(type, limit, () -> all(type).stream().filter(fits).findFirst());
  }
}
