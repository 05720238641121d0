package org.jdhclient.client;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.Lease;
import org.jdhclient.message.ClientMessages;
import org.jdhclient.pace.Acquisition;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.Span;

/** Asks what servers would offer, and what a client would make of it, without taking any of it. */
public final class Probe {
  private final ClientConfig config;
  private final RandomGenerator random;
  private final Acquisition acquisition;
  private final int xid;

  private Probe(ClientConfig config, RandomGenerator random, Acquisition acquisition, int xid) {
    this.config = config;
    this.random = random;
    this.acquisition = acquisition;
    this.xid = xid;
  }

  public static Probe begin(ClientConfig config, RandomGenerator random, BootTime now) {
    return new Probe(config, random, Acquisition.startingAt(now), random.nextInt());
  }

  public DhcpMessage discover(BootTime now) {
    return ClientMessages.discover(config, xid, acquisition.secs(now), Optional.empty());
  }

  /** Why a client that has sent this DISCOVER would not take a reply; empty if it would. */
  public Optional<Action.Ignore> refusal(Reply reply, BootTime now) {
    var selecting = new Selecting(acquisition, xid, 0, Span.ZERO, List.of(), BootTime.NEVER);
    return ignored(selecting, reply, now);
  }

  /**
   * Why a client that has asked whether a lease on record still holds would not take a reply; empty
   * if it would.
   */
  public Optional<Action.Ignore> refusal(Reply reply, Lease recorded, BootTime now) {
    int answered = reply.message().xid();
    var asked = new Verification(recorded, answered, now, Span.ZERO, BootTime.NEVER);
    return ignored(new Rebooting(asked), reply, now);
  }

  private Optional<Action.Ignore> ignored(State state, Reply reply, BootTime now) {
    return DhcpClient.in(state, config, random).receive(reply, now).stream()
        .filter(Action.Ignore.class::isInstance)
        .map(Action.Ignore.class::cast)
        .findFirst();
  }
}
