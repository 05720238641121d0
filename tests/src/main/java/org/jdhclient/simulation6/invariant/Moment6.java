package org.jdhclient.simulation6.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.client6.Dhcp6Client;
import org.jdhclient.client6.Phase;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.simulation.model.Doings;
import org.jdhclient.wire.Octets;

/** One step of a client: what it was told, and what was done of what it answered. */
public final class Moment6 extends Doings {
  private final Cause cause;
  private final long now;
  private final Dhcp6Client client;
  private final int incarnation;
  private final Phase phaseBefore;
  private final Optional<Lease6> leaseBefore;
  private final Optional<Dhcp6Options> informationBefore;
  private final List<Sent> sent = new ArrayList<>();
  private final List<Map<String, String>> told = new ArrayList<>();
  private final List<Ipv6Address> declined = new ArrayList<>();
  private Optional<Received> received = Optional.empty();
  private Optional<HostAddress6> seen = Optional.empty();

  /** What a client is told. */
  public enum Cause {
    START,
    WAKE,
    REPLY,
    LINK_UP,
    LINK_DOWN,
    ADDRESS_SEEN,
    ADDRESS_REMOVED,
    ROUTER,
    RESTORE,
    RECONFIGURED,
    RENAMED,
    RENEW,
    RELEASE,
    STOP
  }

  /** A message that left the client. */
  public record Sent(MessageView message, Octets payload, Ipv6Address source) {}

  /**
   * A message that came.
   *
   * @param payload as it was sent
   * @param whole whether it came so
   */
  public record Received(MessageView message, Octets payload, boolean whole) {}

  /**
   * @param now nanoseconds since boot
   * @param incarnation of the process, from 1
   */
  public Moment6(Cause cause, long now, Dhcp6Client client, int incarnation) {
    this.cause = cause;
    this.now = now;
    this.client = client;
    this.incarnation = incarnation;
    phaseBefore = client.phase();
    leaseBefore = client.lease();
    informationBefore = client.information();
  }

  /** The step is about this message. */
  public Moment6 about(Received message) {
    received = Optional.of(message);
    return this;
  }

  /** The step is about this address. */
  public Moment6 about(HostAddress6 address) {
    seen = Optional.of(address);
    return this;
  }

  public void sent(Sent message) {
    sent.add(message);
  }

  /** Scripts are told of something. */
  public void told(Map<String, String> variables) {
    told.add(variables);
  }

  /** A script says that an address is another host's. */
  public void declined(String address) {
    declined.add(Ipv6Address.parse(address));
  }

  public Cause cause() {
    return cause;
  }

  long now() {
    return now;
  }

  int incarnation() {
    return incarnation;
  }

  Phase phaseBefore() {
    return phaseBefore;
  }

  public Phase phase() {
    return client.phase();
  }

  Optional<Lease6> leaseBefore() {
    return leaseBefore;
  }

  public Optional<Lease6> lease() {
    return client.lease();
  }

  Optional<Dhcp6Options> information() {
    return client.information();
  }

  /** The options in force. */
  Optional<Dhcp6Options> options() {
    return lease().map(Lease6::options).or(this::information);
  }

  public List<Sent> sentMessages() {
    return sent;
  }

  List<Map<String, String>> told() {
    return told;
  }

  List<Ipv6Address> declined() {
    return declined;
  }

  Optional<Received> received() {
    return received;
  }

  Optional<HostAddress6> seen() {
    return seen;
  }

  /** Whether lease, options and phase are as they were. */
  boolean isUnchanged() {
    return phase() == phaseBefore
        && isSame(lease().orElse(null), leaseBefore.orElse(null))
        && isSame(information().orElse(null), informationBefore.orElse(null));
  }

  /** The same object: what has changed is another. */
  private static boolean isSame(Object one, Object other) {
    return one == other;
  }

  /** Whether the timer went off, and nothing was due. */
  boolean isIdle() {
    return cause == Cause.WAKE && isWithoutEffect() && isUnchanged();
  }
}
