package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.client.BootTime;
import org.jdhclient.linux.daemon.Handover.Part;
import org.jdhclient.linux.daemon.Handover.Standing;
import org.jdhclient.linux.daemon.LinkWatch.Identity;
import org.jdhclient.linux.daemon.Settings.Absence;
import org.jdhclient.linux.daemon.Settings.Persistence;
import org.jdhclient.linux.daemon.Waiter.Source;
import org.jdhclient.linux.hook.LeaseHost;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.InterfaceLock;
import org.jdhclient.linux.host.Privileges;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.LinkMessage;

/**
 * Attends to the interface of one name: has a client work on it while it is there, and waits for
 * one of that name while it is not. What goes wrong with it stays here, for the process may have
 * other interfaces.
 */
final class Attendant implements AutoCloseable {
  private final Shared shared;
  private String name;
  private Optional<InterfaceClient> client = Optional.empty();
  private OptionalInt status = OptionalInt.empty();

  Attendant(String name, Shared shared) {
    this.name = name;
    this.shared = shared;
  }

  /** Begins at the beginning. */
  void begin() {
    try {
      open(Claim.Manner.TAKE_OVER, Part.starting(name)).wake();
    } catch (UnusableInterfaceException e) {
      shared.log().error("{}", e.getMessage());
      if (shared.settings().interfaces().absence() == Absence.END) {
        end(ExitStatus.FATAL);
      }
    } catch (InterfaceBusyException e) {
      shared.log().error("{}", e.getMessage());
      end(ExitStatus.FATAL);
    } catch (ErrnoException e) {
      fail(e);
    }
  }

  /**
   * Goes on with what another process began, unless a newer client has the interface: then there is
   * nothing left to do. What of the lease is missing is set again, if it still runs. An interface
   * that has another name or hardware address is followed, as if that had happened before this
   * process's eyes; one that is gone is waited for, and in its place another begins anew.
   */
  void resume(Part begun) {
    try {
      var open = goOn(begun);
      if (open.identity() != Identity.SAME) {
        follow(open);
        return;
      }
      open.wake();
      if (shared.settings().scripts().configuresHere()) {
        open.lookAtAll();
      }
    } catch (UnusableInterfaceException e) {
      shared.log().error("{}", e.getMessage());
      withdrawFiles(begun);
    } catch (InterfaceBusyException e) {
      shared.log().warn("{}", e.getMessage());
      end(ExitStatus.OK);
    } catch (ErrnoException e) {
      fail(e);
    }
  }

  private InterfaceClient goOn(Part begun)
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    if (begun.standing() == Standing.STARTING) {
      return open(Claim.Manner.IF_FREE, begun);
    }
    var asItWas = begun.device().find(name, shared.netlink());
    if (asItWas.isPresent()) {
      return work(Claim.take(asItWas.get(), shared, Claim.Manner.IF_FREE), begun);
    }
    return beginInItsPlace(begun);
  }

  /**
   * Whether a newer client has the interface is seen first: then there is nothing to tell scripts.
   */
  private InterfaceClient beginInItsPlace(Part begun)
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    var there = Interface.find(name, shared.netlink());
    var claim = Claim.take(there, shared, Claim.Manner.IF_FREE);
    shared.log().warn("{} is not the interface that it was: beginning anew.", name);
    withdrawFiles(begun);
    try {
      LeaseHost.prepare(shared.settings().scripts(), name, shared.log());
    } catch (ErrnoException e) {
      claim.close();
      throw e;
    }
    return work(claim, Part.starting(name));
  }

  /** What an interface that is gone had of a lease went with it; what files have of it did not. */
  private void withdrawFiles(Part begun) {
    if (begun.standing() == Standing.BOUND && shared.settings().scripts().configuresHere()) {
      Equipment.resolvConf(name, shared).restore(begun.leases().get(0));
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

  private InterfaceClient open(Claim.Manner manner, Part begun)
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    if (begun.standing() == Standing.STARTING) {
      LeaseHost.prepare(shared.settings().scripts(), name, shared.log());
    }
    return work(Claim.take(Interface.find(name, shared.netlink()), shared, manner), begun);
  }

  private InterfaceClient work(Claim claim, Part begun) {
    var opened = new InterfaceClient(shared, begun, claim);
    client = Optional.of(opened);
    opened.begin();
    return opened;
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
    if (isResting() && shared.settings().persistence() == Persistence.ONE_TRY) {
      end(ExitStatus.NO_LEASE);
    }
  }

  /** The interface is another one now, or has another name: the client begins anew on it. */
  private void follow(InterfaceClient open) {
    switch (open.identity()) {
      case SAME -> {}
      case RENAMED -> {
        shared.log().info("{} is {} now.", name, open.nameNow());
        var begun = open.leaveName();
        name = open.nameNow();
        reopen(begun);
        client.ifPresent(InterfaceClient::lookAtAll);
      }
      case OTHER_HARDWARE -> {
        shared.log().info("{} has another hardware address now.", open.nameNow());
        open.takeBack();
        name = open.nameNow();
        reopen(Part.starting(name));
      }
      case GONE -> {
        shared.log().error("{} is gone: the interface was removed.", name);
        open.takeBack();
        close();
        if (shared.settings().persistence() == Persistence.ONE_TRY) {
          end(ExitStatus.FATAL);
        } else {
          lookForAnother();
        }
      }
    }
  }

  /** What goes wrong with an interface is told; another event may bring a better one. */
  private void reopen(Part begun) {
    close();
    try {
      open(Claim.Manner.TAKE_OVER, begun);
    } catch (UnusableInterfaceException | InterfaceBusyException | ErrnoException e) {
      shared.log().warn("{}: {}", name, e.getMessage());
    }
  }

  BootTime deadline() {
    return client.map(InterfaceClient::deadline).orElse(BootTime.NEVER);
  }

  List<Source> sources() {
    return client.map(InterfaceClient::sources).orElse(List.of());
  }

  /** What another process would need to go on. */
  Part part() {
    return client.map(InterfaceClient::part).orElseGet(() -> Part.starting(name));
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

  /**
   * Whether there is nothing to do until the deadline, and this process holds nothing that another
   * client could take while it is ended.
   */
  boolean mayNap() {
    return client.filter(InterfaceClient::isIdle).isPresent() && lock().isEmpty();
  }

  /** The lock of the interface, if this process holds it. */
  Optional<InterfaceLock> lock() {
    return client.flatMap(InterfaceClient::lock);
  }

  /** Brings the status file up to date. */
  void writeStatus() {
    client.ifPresent(InterfaceClient::writeStatus);
  }

  /** Another process goes on with the client. */
  void handOver(long number) {
    client.ifPresent(open -> open.handOver(number));
  }

  boolean hasLease() {
    return client.filter(InterfaceClient::hasLease).isPresent();
  }

  void renew() {
    client.ifPresent(InterfaceClient::renew);
  }

  boolean attendsTo(LinkMessage link) {
    return name.equals(link.name());
  }

  void newLink(LinkMessage link) {
    client.ifPresent(open -> open.linkChanged(link));
    if (client.isEmpty() && status.isEmpty() && attendsTo(link)) {
      shared.log().info("{} is there.", name);
      reopen(Part.starting(name));
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
  }
}
