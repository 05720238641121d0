package org.jdhclient.simulation.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.State;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.model.Doings;
import org.jdhclient.wire.ArpPacket;

/** One step of a client: what it was told, what it answered, and what was done of that. */
public final class Moment extends Doings {
  private final Cause cause;
  private final long now;
  private final DhcpClient client;
  private final State before;
  private final int incarnation;
  private final List<Sent> sent = new ArrayList<>();
  private final List<ArpPacket> arps = new ArrayList<>();
  private final List<Telling> told = new ArrayList<>();
  private final List<Lease> bound = new ArrayList<>();
  private Optional<BootpView> received = Optional.empty();
  private Optional<ArpPacket> heard = Optional.empty();
  private Condition condition = Condition.WHOLE;
  private boolean recordForgone;

  /** What a client is told. */
  public enum Cause {
    START,
    WAKE,
    REPLY,
    ARP,
    LINK_UP,
    LINK_DOWN,
    ADDRESS_REMOVED,
    RESTORE,
    RECONFIGURED,
    RENAMED,
    RENEW,
    RELEASE,
    STOP
  }

  /** What befell a message on its way. */
  public enum Condition {
    WHOLE,
    DAMAGED
  }

  /** How a message was sent. */
  public enum Cast {
    BROADCAST,
    UNICAST
  }

  /**
   * A message that left the client.
   *
   * @param decoded as the client's own decoder reads it
   */
  public record Sent(
      BootpView message,
      DhcpMessage decoded,
      Cast cast,
      Ipv4Address source,
      Ipv4Address destination) {}

  /**
   * @param now nanoseconds since boot
   * @param incarnation of the process, from 1
   */
  public Moment(Cause cause, long now, DhcpClient client, int incarnation) {
    this.cause = cause;
    this.now = now;
    this.client = client;
    this.before = client.state();
    this.incarnation = incarnation;
  }

  /** The step is about this reply. */
  public Moment about(BootpView reply, Condition arrived) {
    received = Optional.of(reply);
    condition = arrived;
    return this;
  }

  /** The step is about this ARP packet. */
  public Moment about(ArpPacket packet) {
    heard = Optional.of(packet);
    return this;
  }

  public void sent(Sent message) {
    sent.add(message);
  }

  public void sent(ArpPacket packet) {
    arps.add(packet);
  }

  /** Hooks are about to be told; if it is of a lease, that is about to be put into force. */
  public void told(Telling telling) {
    told.add(telling);
    if (telling.lease().isPresent()) {
      client.state().lease().ifPresent(bound::add);
    }
  }

  public Cause cause() {
    return cause;
  }

  long now() {
    return now;
  }

  DhcpClient client() {
    return client;
  }

  /** The newest lease of a server's that the client remembers and that has not ended. */
  Optional<Lease> running() {
    return client.remembered().stream()
        .filter(lease -> lease.isGranted() && now < lease.expiresAt().nanos())
        .findFirst();
  }

  State before() {
    return before;
  }

  public State after() {
    return client.state();
  }

  int incarnation() {
    return incarnation;
  }

  public List<Sent> sentMessages() {
    return sent;
  }

  /** ARP packets that left the client. */
  public List<ArpPacket> sentArps() {
    return arps;
  }

  /** What hooks were told, in its order. */
  List<Telling> told() {
    return told;
  }

  Optional<BootpView> received() {
    return received;
  }

  Optional<ArpPacket> heard() {
    return heard;
  }

  /** Whether the timer went off, and nothing was due. */
  boolean isIdle() {
    return cause == Cause.WAKE && isWithoutEffect() && client.state() == before;
  }

  /** Whether a reply came, and was taken. */
  boolean isTaken() {
    return received.isPresent() && ignored() == 0;
  }

  boolean isOfPacket() {
    return cause == Cause.REPLY || cause == Cause.ARP;
  }

  boolean isDamaged() {
    return condition == Condition.DAMAGED;
  }

  /** The disk takes no record. */
  public void forgoesRecord() {
    recordForgone = true;
  }

  /** Whether a lease is not on record for the disk's sake: what was there of it still is. */
  boolean isRecordForgone() {
    return recordForgone;
  }

  /** Leases that were put into force. */
  public List<Lease> bound() {
    return bound;
  }
}
