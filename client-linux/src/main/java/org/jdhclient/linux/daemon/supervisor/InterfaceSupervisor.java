package org.jdhclient.linux.daemon.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine.port.InterfaceName;
import org.jdhclient.linux.control.Asker;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.control.Subject;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.linux.process.Privileges;
import org.jdhclient.time.BootTime;

/**
 * Attends to the interface of one name: has a client work on it while it is there, and waits for
 * one of that name while it is not. What goes wrong with it stays here, for the process may have
 * other interfaces.
 */
final class InterfaceSupervisor implements Subject, AutoCloseable {
  private final ClientPlace place;
  private final Leaving leaving;
  private SupervisedHost host;
  private String name;
  private OptionalInt status = OptionalInt.empty();

  InterfaceSupervisor(String name, SupervisedHost host, ControlServer server) {
    this.name = name;
    this.host = host;
    this.place =
        new ClientPlace(new ControlPoint(name, host.settings().family(), this, server, host.log()));
    this.leaving = new Leaving(place);
  }

  /** Where its client is, if there is one. */
  ClientPlace place() {
    return place;
  }

  /** Begins at the beginning. */
  void begin() {
    try {
      open().engine().wake();
    } catch (UnusableInterfaceException e) {
      host.log().error("{}", e.getMessage());
      if (host.settings().interfaces().absence() == Absence.END) {
        end(ExitStatus.FATAL);
      } else {
        waitForOne();
      }
    } catch (InterfaceBusyException e) {
      fail(e.getMessage());
    } catch (ErrnoException e) {
      fail(name + ": " + Privileges.explain(e));
    }
  }

  private void fail(String why) {
    host.log().error("{}", why);
    end(ExitStatus.FATAL);
  }

  private void end(int exitStatus) {
    close();
    status = OptionalInt.of(exitStatus);
  }

  private SupervisedClient open()
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    name = host.link(name).map(found -> found.name().name()).orElse(name);
    host.prepare(name);
    var on = host.find(name);
    name = on.name();
    var opened = host.open(on);
    place.take(opened);
    opened.begin();
    return opened;
  }

  /** Where all that come are worked on, one of the same name is no more than any other. */
  private void waitForOne() {
    if (host.settings().interfaces().includeAllToCome()) {
      end(ExitStatus.OK);
      return;
    }
    try {
      place.waitWith(host.waitFor(name));
    } catch (InterfaceBusyException e) {
      fail(e.getMessage());
    }
  }

  @Override
  public String describe() {
    return place.describe(name, host.settings().checksumMode());
  }

  /** How its client is at, in a few words. */
  String line() {
    return place.line(name);
  }

  @Override
  public void end(Request how, Asker asker) {
    leaving.ask(how, asker);
  }

  /** What its client waits for. */
  List<Source> sources() {
    return leaving.isUnderWay() ? leaving.sources() : place.sources();
  }

  /** Whether the client was asked to end or has all it was started for, and on what. */
  Optional<Left> left() {
    return leaving.left();
  }

  /** With what exit status it is over, if it is. */
  OptionalInt status() {
    return status;
  }

  /** Does what is due, and sees to it that the interface still is what it was. */
  void wake(BootTime now) {
    if (leaving.isUnderWay()) {
      leaving.wake(now);
      return;
    }
    place.wake(now);
    place.client().ifPresent(this::follow);
    if (place.isResting() && isOneTry()) {
      end(ExitStatus.NO_LEASE);
    } else if (place.isOver()) {
      leaving.whole();
    }
  }

  private boolean isOneTry() {
    return host.settings().persistence() == Persistence.ONE_TRY;
  }

  /** The interface is another one now, or has another name. */
  private void follow(SupervisedClient open) {
    var engine = open.engine();
    switch (engine.identity()) {
      case SAME -> {}
      case RENAMED -> goOnUnderName(open);
      case OTHER_HARDWARE -> {
        host.log().info("{} has another hardware address now.", engine.nameNow());
        engine.stop();
        name = engine.nameNow();
        reopen();
      }
      case GONE -> {
        host.log().error("{} is gone: the interface was removed.", name);
        engine.stop();
        close();
        goOnWithout();
      }
    }
  }

  private void goOnUnderName(SupervisedClient open) {
    host.log().info("{} is {} now.", name, open.engine().nameNow());
    name = open.engine().nameNow();
    var renamed = open.renamed();
    place.continueWith(renamed);
    renamed.engine().lookAtAll();
  }

  private void goOnWithout() {
    if (isOneTry()) {
      end(ExitStatus.FATAL);
    } else if (host.settings().interfaces().includeAllToCome()) {
      lookForAnother();
      if (place.isEmpty()) {
        end(ExitStatus.OK);
      }
    } else {
      waitForOne();
      lookForAnother();
    }
  }

  /** What goes wrong with an interface is told; another event may bring a better one. */
  private void reopen() {
    close();
    try {
      open();
    } catch (UnusableInterfaceException | InterfaceBusyException | ErrnoException e) {
      host.log().warn("{}: {}", name, e.getMessage());
      if (place.isEmpty()) {
        waitForOne();
      }
    }
  }

  /** Goes by other settings from now on. */
  void reconfigure(SupervisedHost other) {
    host = other;
    place.client().map(open -> open.reconfigured(other.settings())).ifPresent(place::continueWith);
  }

  /** By its name, or under another that it has just been given. */
  boolean attendsTo(LinkMessage link) {
    return new InterfaceName(name).device().equals(link.name())
        || place.client().filter(open -> open.ifindex() == link.ifindex()).isPresent();
  }

  void newLink(LinkMessage link) {
    place.tell(link.ifindex(), client -> client.linkChanged(link));
    if (place.isEmpty() && status.isEmpty() && (attendsTo(link) || isKnownAs(link))) {
      host.log().info("{} is there.", name);
      reopen();
    }
  }

  /** The name that is waited for may be another one of a link than its first. */
  private boolean isKnownAs(LinkMessage link) {
    try {
      return host.link(name).filter(found -> found.link().ifindex() == link.ifindex()).isPresent();
    } catch (ErrnoException e) {
      host.log().debug("{}: {}", name, e.getMessage());
      return false;
    }
  }

  /** The host was suspended. */
  void resumed() {
    place.client().ifPresent(open -> open.engine().resumed());
  }

  /** Makes good for events that were lost. */
  void lookAtAll() {
    place.client().ifPresentOrElse(open -> open.engine().lookAtAll(), this::lookForAnother);
  }

  /** The event of an interface that is there already is over, or was lost. */
  private void lookForAnother() {
    try {
      host.link(name).map(NamedLink::link).ifPresent(this::newLink);
    } catch (ErrnoException e) {
      host.log().debug("{}: {}", name, e.getMessage());
    }
  }

  @Override
  public void close() {
    place.close();
  }
}
