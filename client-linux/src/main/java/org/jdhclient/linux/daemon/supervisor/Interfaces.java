package org.jdhclient.linux.daemon.supervisor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.daemon.settings.Settings.Stay;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkEvent;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Octets;

/** All the interfaces of a process, each with its {@link InterfaceSupervisor}. */
public final class Interfaces implements AutoCloseable {
  private SupervisedHost host;
  private final List<InterfaceSupervisor> all = new ArrayList<>();
  private final Set<Integer> left = new HashSet<>();
  private final ControlServer control;
  private boolean hadLease;
  private int worstStatus = ExitStatus.OK;
  private Octets hostName;
  private OptionalInt lastLeft = OptionalInt.empty();

  public Interfaces(SupervisedHost host, ControlServer control) {
    this.host = host;
    this.control = control;
    this.hostName = host.hostName();
  }

  public void begin() throws ErrnoException {
    var interfaces = host.settings().interfaces();
    switch (interfaces.scope()) {
      case NAMED -> beginOn(interfaces.named());
      case BROADCAST -> beginOnAll();
      case NONE -> {}
    }
  }

  /** Of several names of one interface the first. */
  private void beginOn(List<String> names) throws ErrnoException {
    var begun = new HashSet<String>();
    for (var name : names) {
      var found = host.link(name).map(link -> link.name().name());
      if (begun.add(found.orElse(name))) {
        attend(name).begin();
      }
    }
  }

  private InterfaceSupervisor attend(String name) {
    var supervisor = new InterfaceSupervisor(name, host, control);
    all.add(supervisor);
    return supervisor;
  }

  private void beginOnAll() throws ErrnoException {
    for (var link : host.links()) {
      if (Interface.isFit(link)) {
        attend(link.name()).begin();
      }
    }
    if (all.isEmpty() && host.settings().interfaces().absence() == Absence.END) {
      host.tellOfNoInterface();
      host.log().warn("No broadcast interfaces found - exiting.");
    }
  }

  /** Does what is due. */
  public void wake(BootTime now) {
    if (now.reached(deadline())) {
      followHostName();
    }
    all.forEach(supervisor -> supervisor.wake(now));
    if (!hadLease && areBound()) {
      hadLease = true;
      keepTrying();
    }
  }

  private void keepTrying() {
    var settings = asOfNow(host.settings());
    if (settings.persistence() != host.settings().persistence()) {
      reconfigure(settings);
    }
  }

  /**
   * The one try is over with the first lease, whether the command returned before that or not: from
   * then on the process is to keep what it has, unless it stays in the foreground.
   */
  private Settings asOfNow(Settings settings) {
    return hadLease && settings.stay() != Stay.FOR_GOOD ? settings.keepingTrying() : settings;
  }

  private boolean areBound() {
    return all.stream().anyMatch(supervisor -> supervisor.place().isBound());
  }

  public BootTime deadline() {
    var earliest = BootTime.NEVER;
    for (var supervisor : all) {
      earliest = earliest.earlier(supervisor.place().deadline());
    }
    return earliest;
  }

  /** Those who ask come last: what they ask for may end what others have something for. */
  public void addSources(List<Source> sources) {
    all.forEach(supervisor -> sources.addAll(supervisor.sources()));
    all.forEach(supervisor -> sources.addAll(supervisor.place().controlSources()));
    for (var connection : control.connections()) {
      sources.add(new Source(connection.descriptor(), connection::ready));
    }
  }

  /** Tells those who watch what has happened. */
  public void tellEvents() {
    all.forEach(supervisor -> supervisor.place().tellEvents());
  }

  /** The host was suspended. */
  public void resumed() {
    all.forEach(InterfaceSupervisor::resumed);
  }

  public void renew() {
    followHostName();
    all.forEach(supervisor -> supervisor.place().renew());
  }

  /** What is due may be a message that tells the host's name, which is another one by now. */
  private void followHostName() {
    var name = host.hostName();
    if (!name.equals(hostName)) {
      hostName = name;
      reconfigure(host.settings());
    }
  }

  /** Goes by other settings from now on. */
  public void reconfigure(Settings settings) {
    host = host.with(asOfNow(settings));
    all.forEach(supervisor -> supervisor.reconfigure(host));
  }

  /** Lets go of those that are over. */
  public void retire() {
    all.forEach(supervisor -> worstStatus = Math.max(worstStatus, supervisor.status().orElse(0)));
    for (var supervisor : all) {
      if (supervisor.status().isPresent()) {
        lastLeft = OptionalInt.empty();
        control.leave(supervisor);
      } else if (supervisor.left().isPresent()) {
        lastLeft = OptionalInt.of(supervisor.left().get().status());
        supervisor.left().get().ifindex().ifPresent(left::add);
        control.leave(supervisor);
      }
    }
    all.removeIf(one -> one.status().isPresent() || one.left().isPresent());
  }

  /** The worst exit status of those that are over. */
  public int worstStatus() {
    return all.isEmpty() && lastLeft.isPresent() ? lastLeft.getAsInt() : worstStatus;
  }

  /** Whether all are over, and none is waited for: not if somebody had the last one end. */
  public boolean areOver() {
    boolean waits = host.settings().interfaces().absence() == Absence.WAIT;
    return all.isEmpty() && (!waits || lastLeft.isPresent());
  }

  public boolean haveLease() {
    for (var supervisor : all) {
      if (supervisor.place().hasLease()) {
        return true;
      }
    }
    return false;
  }

  /** How all clients are at, in one line. */
  String line() {
    return all.isEmpty()
        ? "no interface to work on yet"
        : all.stream().map(InterfaceSupervisor::line).collect(Collectors.joining("; "));
  }

  /** Whether there is none to work on: those that were told of have not come yet. */
  boolean areAbsent() {
    return all.stream().allMatch(supervisor -> supervisor.place().isEmpty());
  }

  /** As dhclient has it: as soon as there is one lease, or when none is to be had anywhere. */
  public boolean areSettled() {
    boolean resting = false;
    boolean settled = true;
    for (var supervisor : all) {
      if (supervisor.place().isBound()) {
        return true;
      }
      resting |= supervisor.place().isResting();
      settled &= supervisor.place().isSettled();
    }
    return resting && settled;
  }

  /** What the kernel tells is handed on to those whom it concerns. */
  public NetlinkEvent.Handler events() {
    return new InterfaceEvents(this, host.log());
  }

  /** A link has come, or something of it has changed. */
  void linkChanged(LinkMessage link) {
    followHostName();
    all.forEach(supervisor -> supervisor.newLink(link));
    if (host.settings().interfaces().includeAllToCome()
        && Interface.isFit(link)
        && !left.contains(link.ifindex())
        && !attendsTo(link)) {
      host.log().info("{} is there.", link.name());
      attend(link.name()).begin();
    }
  }

  private boolean attendsTo(LinkMessage link) {
    for (var supervisor : all) {
      if (supervisor.attendsTo(link)) {
        return true;
      }
    }
    return false;
  }

  /** A link has gone; another may come with its number. */
  void linkGone(int ifindex) {
    left.remove(ifindex);
    tell(ifindex, client -> client.engine().linkGone());
  }

  /** Tells the client of an interface of it, if it has one. */
  void tell(int ifindex, Consumer<SupervisedClient> event) {
    all.forEach(supervisor -> supervisor.place().tell(ifindex, event));
  }

  /** Makes good for events that were lost. */
  void lookAtAll() {
    all.forEach(InterfaceSupervisor::lookAtAll);
    if (host.settings().interfaces().includeAllToCome()) {
      lookForOthers();
    }
  }

  /** And for those of interfaces that nobody attends to. */
  private void lookForOthers() {
    try {
      var links = host.links();
      left.retainAll(links.stream().map(LinkMessage::ifindex).toList());
      links.forEach(this::linkChanged);
    } catch (ErrnoException e) {
      host.log().warn("interfaces that have come are not seen: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    all.forEach(InterfaceSupervisor::close);
  }
}
