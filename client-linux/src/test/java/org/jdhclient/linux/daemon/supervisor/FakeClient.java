package org.jdhclient.linux.daemon.supervisor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.client.Phase;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine.attempt.AttemptSummary;
import org.jdhclient.engine.drive.ClientEngine;
import org.jdhclient.engine.link.Identity;
import org.jdhclient.engine.receive.PacketCounters;
import org.jdhclient.linux.daemon.client.Ending;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.ownership.Owned;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.Inet6Link;
import org.jdhclient.linux.netlink.Ipv6AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.PrefixMessage;
import org.jdhclient.linux.status.ClientSnapshot;
import org.jdhclient.linux.status.Dhcp4View;
import org.jdhclient.time.BootTime;

/** A client that is in the phase that a test wants, and notes what it is told. */
final class FakeClient implements SupervisedClient, ClientEngine {
  private final Interface on;
  private final Owned ownership;
  private final FakeKernel kernel;
  private Identity identity = Identity.SAME;
  private String nameNow;
  private boolean replaced;

  /** As it was told last. */
  final Persistence persistence;

  Phase phase = Phase.SELECTING;
  BootTime deadline = BootTime.NEVER;

  /** Whether it has all that it was started for. */
  boolean over;

  /** Whether its server is to answer yet that it has its lease back. */
  boolean waitsForServer;

  /** Whether what ends its lease comes to that. */
  boolean endsLease = true;

  FakeClient(Interface on, Owned ownership, Persistence persistence, FakeKernel kernel) {
    this.on = on;
    this.ownership = ownership;
    this.persistence = persistence;
    this.kernel = kernel;
    this.nameNow = on.name();
  }

  boolean isOn(String name) {
    return on.name().equals(name);
  }

  private void did(String what) {
    kernel.did(on.name() + ": " + what);
  }

  @Override
  public Owned ownership() {
    return ownership;
  }

  @Override
  public ClientEngine engine() {
    return this;
  }

  @Override
  public void begin() {
    did("begin");
  }

  @Override
  public void wake() {
    did("wake");
  }

  @Override
  public BootTime deadline() {
    return deadline;
  }

  @Override
  public List<Source> sources() {
    return List.of(
        new Source(
            kernel.frames.orElse(null),
            () -> did(replaced ? "frame for who is replaced" : "frame")));
  }

  @Override
  public boolean isBound() {
    return phase == Phase.BOUND;
  }

  @Override
  public boolean isResting() {
    return phase == Phase.RESTING || phase == Phase.WITHOUT_LINK;
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public boolean hasLease() {
    return phase.hasLease();
  }

  @Override
  public int ifindex() {
    return on.ifindex();
  }

  @Override
  public ClientSnapshot snapshot() {
    return new ClientSnapshot(
        on,
        new Dhcp4View(phase, Optional.empty(), AttemptSummary.NONE),
        true,
        new PacketCounters(Map.of(), Map.of(), 0),
        List.of());
  }

  @Override
  public Identity identity() {
    return identity;
  }

  @Override
  public String nameNow() {
    return nameNow;
  }

  @Override
  public SupervisedClient renamed() {
    did("renamed " + nameNow);
    return continued(on.named(nameNow), persistence);
  }

  @Override
  public SupervisedClient reconfigured(Settings settings) {
    did("checksums " + settings.checksumMode().word());
    return continued(on, settings.persistence());
  }

  private FakeClient continued(Interface other, Persistence told) {
    replaced = true;
    var continued = new FakeClient(other, ownership, told, kernel);
    continued.phase = phase;
    continued.deadline = deadline;
    kernel.clients.add(continued);
    return continued;
  }

  @Override
  public void renew() {
    did("renew");
  }

  @Override
  public void stop() {
    did("take back");
    waitsForServer = false;
  }

  @Override
  public Ending endLease(Manner manner) {
    did("end lease by " + manner);
    phase = Phase.STOPPED;
    return new Ending() {
      @Override
      public boolean isThrough() {
        return !waitsForServer;
      }

      @Override
      public boolean finish() {
        return endsLease;
      }
    };
  }

  @Override
  public void linkChanged(LinkMessage message) {
    nameNow = on.nameHere().on(message.name()).name();
    if (!message.macAddress().equals(Optional.of(on.macAddress()))) {
      identity = Identity.OTHER_HARDWARE;
    } else {
      identity = nameNow.equals(on.name()) ? Identity.SAME : Identity.RENAMED;
    }
  }

  @Override
  public void linkGone() {
    identity = Identity.GONE;
  }

  @Override
  public void addressRemoved(AddressMessage address) {
    did("without " + address.address());
  }

  @Override
  public void addressSeen(Ipv6AddressMessage address) {
    did("sees " + address.address());
  }

  @Override
  public void addressRemoved(Ipv6AddressMessage address) {
    did("without " + address.address());
  }

  @Override
  public void routerHeard(Inet6Link said) {
    did("hears a router");
  }

  @Override
  public void prefixAdvertised(PrefixMessage prefix) {
    did("hears of " + prefix.prefix());
  }

  @Override
  public void resumed() {
    did("resumed");
  }

  @Override
  public void lookAtAll() {
    did("look at all");
  }

  @Override
  public void close() {
    did("close");
    ownership.close();
  }
}
