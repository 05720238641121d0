package org.jdhclient.linux.daemon.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.control.Asker;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.daemon.client.Ending;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.time.BootTime;

/**
 * How an interface is left: on request, which may take a while, in which the process goes on with
 * its other interfaces; or because the client has all it was started for.
 */
final class Leaving {
  private final ClientPlace place;
  private final List<Asker> askers = new ArrayList<>();
  private Optional<Ending> ending = Optional.empty();
  private Optional<Left> begun = Optional.empty();
  private Optional<Left> left = Optional.empty();

  Leaving(ClientPlace place) {
    this.place = place;
  }

  /** What was left; empty while nothing was, or not yet. */
  Optional<Left> left() {
    return left;
  }

  boolean isUnderWay() {
    return begun.isPresent() && left.isEmpty();
  }

  /** The client has all it was started for. */
  void whole() {
    left = place.client().map(Left::whole);
    place.close();
  }

  /**
   * Has the client end. Who wants something else than the one before does not wait for a server any
   * longer.
   */
  void ask(Request how, Asker asker) {
    if (left.isPresent()) {
      asker.done(ExitStatus.OK);
      return;
    }
    askers.add(asker);
    if (begun.isEmpty()) {
      begun = Optional.of(Left.by(place.client()));
      asker.hears(() -> ending = place.client().flatMap(open -> endLease(open, how)));
    } else if (how != Request.RELEASE) {
      place.client().ifPresent(open -> open.engine().stop());
    }
    seeThrough();
  }

  /** Whoever a client is handed over to goes on with its lease. */
  private static Optional<Ending> endLease(SupervisedClient client, Request how) {
    return switch (how) {
      case RELEASE -> Optional.of(client.endLease(Manner.RELEASE));
      case STOP -> Optional.of(client.endLease(Manner.STOP));
      default -> Optional.empty();
    };
  }

  /** What the client does on its way is told to who was the first to ask. */
  private <X extends Exception> void heard(Asker.Work<X> work) throws X {
    askers.get(0).hears(work);
  }

  /** What the client waits for. */
  List<Source> sources() {
    return place.sources().stream()
        .map(from -> new Source(from.descriptor(), () -> heard(() -> from.reader().ready())))
        .toList();
  }

  /** Does what is due. */
  void wake(BootTime now) {
    heard(() -> place.wake(now));
    seeThrough();
  }

  private void seeThrough() {
    if (ending.map(Ending::isThrough).orElse(true)) {
      heard(this::finish);
    }
  }

  private void finish() {
    boolean done = ending.map(Ending::finish).orElse(true);
    left = begun;
    place.tellEvents();
    place.close();
    askers.forEach(asker -> asker.done(done ? ExitStatus.OK : ExitStatus.FATAL));
  }
}
