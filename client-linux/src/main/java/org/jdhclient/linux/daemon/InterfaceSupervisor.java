package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.control.Subject;
import org.jdhclient.linux.daemon.Departure.Manner;
import org.jdhclient.linux.daemon.Poller.Source;
import org.jdhclient.linux.daemon.Settings.Absence;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.process.Privileges;
import org.jdhclient.time.BootTime;

/**
 * Attends to the interface of one name: has a client work on it while it is there, and waits for
 * one of that name while it is not. What goes wrong with it stays here, for the process may have
 * other interfaces.
 */
final class InterfaceSupervisor implements Subject, AutoCloseable {
  private final ControlPoint control;
  private DaemonContext shared;
  private String name;
  private Optional<InterfaceClient> client = Optional.empty();
  private OptionalInt status = OptionalInt.empty();
  private Optional<Left> left = Optional.empty();

  /**
   * What was left on request.
   *
   * @param status the process's, if there is nothing else for it to do
   */
  record Left(Optional<Integer> ifindex, int status) {}

  InterfaceSupervisor(String name, DaemonContext shared, ControlServer server) {
    this.name = name;
    this.shared = shared;
    this.control = new ControlPoint(name, this, server, shared.log());
  }

  /** Begins at the beginning. */
  void begin() {
    try {
      open().wake();
    } catch (UnusableInterfaceException e) {
      shared.log().error("{}", e.getMessage());
      if (shared.settings().interfaces().absence() == Absence.END) {
        end(ExitStatus.FATAL);
      } else {
        waitForOne();
      }
    } catch (InterfaceBusyException e) {
      shared.log().error("{}", e.getMessage());
      end(ExitStatus.FATAL);
    } catch (ErrnoException e) {
      fail(e);
    }
  }

  private void fail(ErrnoException e) {
    shared.log().error("{}: {}", name, Privileges.explain(e));
    end(ExitStatus.FATAL);
  }

  private void end(int exitStatus) {
    close();
    status = OptionalInt.of(exitStatus);
  }

  private InterfaceClient open()
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    shared.prepare(name);
    var on = Interface.find(name, shared.netlink());
    name = on.name();
    var claim = AcquiredInterface.take(on, shared);
    control.open(claim.ownership());
    var opened = InterfaceClient.starting(shared, claim);
    client = Optional.of(opened);
    opened.begin();
    return opened;
  }

  /** There is none: so that it can be asked all the same, the process has the name to itself. */
  private void waitForOne() {
    try {
      control.open(shared.waitFor(name));
    } catch (InterfaceBusyException e) {
      shared.log().error("{}", e.getMessage());
      end(ExitStatus.FATAL);
    }
  }

  /** Where those come who ask. */
  List<Source> controlSources() {
    return control.sources();
  }

  @Override
  public String describe() {
    var mode = shared.settings().checksumMode();
    return client
        .map(open -> control.describe(open, mode))
        .orElseGet(() -> control.describeWaiting(name));
  }

  /** Tells what has become of the client to those who watch it. */
  void tellEvents() {
    client.ifPresent(control::tellEvents);
  }

  @Override
  public int end(Request how) {
    if (left.isPresent()) {
      return ExitStatus.OK;
    }
    int done = ExitStatus.OK;
    // As if it had been told by a signal.
    var ifindex = client.map(open -> open.snapshot().on().ifindex());
    left = Optional.of(new Left(ifindex, hasLease() ? ExitStatus.OK : ExitStatus.TERMINATED));
    if (client.isPresent()) {
      done = end(client.get(), how);
      tellEvents();
    }
    close();
    return done;
  }

  private int end(InterfaceClient open, Request how) {
    if (how == Request.HAND_OVER) {
      return ExitStatus.OK;
    }
    var manner = how == Request.RELEASE ? Manner.RELEASE : Manner.STOP;
    return LeaseEnd.bring(open, manner, shared) ? ExitStatus.OK : ExitStatus.FATAL;
  }

  /** Whether the client was asked to end, and of what. */
  Optional<Left> left() {
    return left;
  }

  /** With what exit status it is over, if it is. */
  OptionalInt status() {
    return status;
  }

  /** Does what is due, and sees to it that the interface still is what it was. */
  void wake(BootTime now) {
    if (client.isPresent()) {
      var open = client.get();
      if (now.reached(open.deadline())) {
        open.wake();
      }
      follow(open);
    }
    if (isResting() && shared.endsWithoutLease()) {
      end(ExitStatus.NO_LEASE);
    }
  }

  /** The interface is another one now, or has another name. */
  private void follow(InterfaceClient open) {
    switch (open.identity()) {
      case SAME -> {}
      case RENAMED -> {
        shared.log().info("{} is {} now.", name, open.nameNow());
        name = open.nameNow();
        var renamed = open.renamed(shared);
        client = Optional.of(renamed);
        renamed.lookAtAll();
      }
      case OTHER_HARDWARE -> {
        shared.log().info("{} has another hardware address now.", open.nameNow());
        open.takeBack();
        name = open.nameNow();
        reopen();
      }
      case GONE -> {
        shared.log().error("{} is gone: the interface was removed.", name);
        open.takeBack();
        close();
        if (shared.endsWithoutLease()) {
          end(ExitStatus.FATAL);
        } else {
          waitForOne();
          lookForAnother();
        }
      }
    }
  }

  /** What goes wrong with an interface is told; another event may bring a better one. */
  private void reopen() {
    close();
    try {
      open();
    } catch (UnusableInterfaceException | InterfaceBusyException | ErrnoException e) {
      shared.log().warn("{}: {}", name, e.getMessage());
      if (client.isEmpty()) {
        waitForOne();
      }
    }
  }

  BootTime deadline() {
    return client.map(InterfaceClient::deadline).orElse(BootTime.NEVER);
  }

  List<Source> sources() {
    return client.map(InterfaceClient::sources).orElse(List.of());
  }

  boolean isBound() {
    return client.filter(InterfaceClient::isBound).isPresent();
  }

  boolean isResting() {
    return client.filter(InterfaceClient::isResting).isPresent();
  }

  /** Whether there is nothing to wait for: neither an answer nor the end of an attempt. */
  boolean isSettled() {
    return client.isEmpty() || isBound() || isResting();
  }

  boolean hasLease() {
    return client.filter(InterfaceClient::hasLease).isPresent();
  }

  void renew() {
    client.ifPresent(InterfaceClient::renew);
  }

  /** Goes by other settings from now on. */
  void reconfigure(DaemonContext other) {
    shared = other;
    client = client.map(open -> open.reconfigured(other));
  }

  boolean attendsTo(LinkMessage link) {
    return name.equals(link.name());
  }

  void newLink(LinkMessage link) {
    client.ifPresent(open -> open.linkChanged(link));
    if (client.isEmpty() && status.isEmpty() && attendsTo(link)) {
      shared.log().info("{} is there.", name);
      reopen();
    }
  }

  void delLink(LinkMessage link) {
    client.ifPresent(open -> open.linkRemoved(link.ifindex()));
  }

  void delAddress(AddressMessage address) {
    client.ifPresent(open -> open.addressRemoved(address));
  }

  /** Makes good for events that were lost. */
  void lookAtAll() {
    if (client.isPresent()) {
      client.get().lookAtAll();
    } else {
      lookForAnother();
    }
  }

  /** The event of an interface that is there already is over, or was lost. */
  private void lookForAnother() {
    try {
      newLink(shared.netlink().link(name));
    } catch (ErrnoException e) {
      shared.log().debug("{}: {}", name, e.getMessage());
    }
  }

  @Override
  public void close() {
    client.ifPresent(InterfaceClient::close);
    client = Optional.empty();
    control.close();
  }
}
