package org.jdhclient.engine;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Phase;
import org.jdhclient.client.State;
import org.jdhclient.engine.attempt.AttemptOutcome;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.engine.link.LinkWatch;
import org.jdhclient.engine.receive.PacketCounters;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.lease.Lease;
import org.jdhclient.time.BootTime;

/** How one interface's client is at, for whoever looks: nothing comes of a look. */
public final class EngineView {
  private final DhcpClient client;
  private final EngineParts parts;
  private final LinkWatch link;

  EngineView(DhcpClient client, EngineParts parts, LinkWatch link) {
    this.client = client;
    this.parts = parts;
    this.link = link;
  }

  public State state() {
    return client.state();
  }

  boolean isBound() {
    return parts.attempts().outcome() == AttemptOutcome.BOUND
        || client.state().phase() == Phase.BOUND;
  }

  boolean isResting() {
    return parts.attempts().outcome() == AttemptOutcome.FAILED;
  }

  boolean hasLease() {
    return client.state().phase().hasLease();
  }

  /** Whether the link was up, and had its carrier, when it was last looked at. */
  public boolean isLinkUsable() {
    return link.isUsable();
  }

  public AttemptSummary attempts() {
    boolean rests = client.state().phase() == Phase.RESTING;
    return parts.attempts().summary(rests ? client.state().deadline() : BootTime.NEVER);
  }

  /** The lease in force, as the owner's hooks have it. */
  public Optional<Lease> leaseInForce() {
    return client.state().lease().map(parts.applier()::inForce);
  }

  /** Whether the host did not take all of the lease. */
  public boolean isIncomplete() {
    return parts.projection().isIncomplete();
  }

  public PacketCounters counters() {
    return parts.journal().counters();
  }

  /** Packets that were not used so far, of whatever kind. */
  public long discarded() {
    return parts.journal().discarded();
  }

  /** The last packets that were not used, the newest last. */
  public List<PacketRefusal> lastRefusals() {
    return parts.journal().lastRefusals();
  }
}
