package org.jdhclient.engine6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.client6.Dhcp6Client;
import org.jdhclient.client6.Phase;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.engine.attempt.AttemptOutcome;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.engine.link.LinkWatch;
import org.jdhclient.engine.receive.PacketCounters;
import org.jdhclient.engine.receive.PacketRefusal;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.BootTime;

/** How one interface's client is at, for whoever looks: nothing comes of a look. */
public final class EngineView6 {
  private final Dhcp6Client client;
  private final EngineParts6 parts;
  private final LinkWatch link;

  EngineView6(Dhcp6Client client, EngineParts6 parts, LinkWatch link) {
    this.client = client;
    this.parts = parts;
    this.link = link;
  }

  public Phase phase() {
    return client.phase();
  }

  boolean isBound() {
    return parts.learnt().attempts().outcome() == AttemptOutcome.BOUND
        && switch (parts.settings().config().timing().boundWhen()) {
          case ADDRESSES_ARE_SET -> true;
          case ADDRESSES_ARE_UNIQUE -> phase() != Phase.DAD && hasLease();
        };
  }

  boolean isResting() {
    return parts.learnt().attempts().outcome() == AttemptOutcome.FAILED;
  }

  /**
   * Whether all is done: the owner wants options alone, and once. That they hold for ever is no
   * end: on another link they are asked for again.
   */
  boolean isOver() {
    return phase() == Phase.INFORMED
        && !parts.settings().config().isRefreshing()
        && client.deadline().equals(BootTime.NEVER);
  }

  boolean hasLease() {
    return client.lease().isPresent() || client.information().isPresent();
  }

  /** Whether the link was up, and had its carrier, when it was last looked at. */
  public boolean isLinkUsable() {
    return link.isUsable();
  }

  public AttemptSummary attempts() {
    return parts
        .learnt()
        .attempts()
        .summary(phase() == Phase.RESTING ? client.deadline() : BootTime.NEVER);
  }

  /** The lease in force, as the owner's hooks have it. */
  public Optional<Lease6> leaseInForce() {
    return client.lease().map(lease -> lease.withOptions(parts.applier().inForce(lease.options())));
  }

  /** The options in force that were asked for alone, as the owner's hooks have them. */
  public Optional<Dhcp6Options> informationInForce() {
    return client.information().map(parts.applier()::inForce);
  }

  public PacketCounters counters() {
    return parts.learnt().journal().counters();
  }

  /** Packets that were not used so far, of whatever kind. */
  public long discarded() {
    return parts.learnt().journal().discarded();
  }

  /** The last packets that were not used, the newest last. */
  public List<PacketRefusal> lastRefusals() {
    return parts.learnt().journal().lastRefusals();
  }
}
