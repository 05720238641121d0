package org.jdhclient.linux.daemon.supervisor;

import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.Subject;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.ownership.Owned;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.status.Events;
import org.jdhclient.linux.status.JsonText;
import org.jdhclient.linux.status.StatusDocument;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.slf4j.Logger;

/** Where the client of one interface is asked, and those who watch it are told of it. */
final class ControlPoint implements AutoCloseable {
  private final String startedAs;
  private final Subject subject;
  private final ControlServer server;
  private final Logger log;
  private final BootClock clock = new BootClock();
  private ClientKey key;
  private Optional<Owned> ownership = Optional.empty();
  private Optional<Events> events = Optional.empty();
  private List<ControlListener> listeners = List.of();

  /**
   * @param startedAs the name by which the client was told to work on the interface
   */
  ControlPoint(String startedAs, Family family, Subject subject, ControlServer server, Logger log) {
    this.startedAs = startedAs;
    this.subject = subject;
    this.server = server;
    this.log = log;
    this.key = ClientKey.waitingFor(family, startedAs);
  }

  /** From here on those come here who look for the owner; what was owned before is let go of. */
  void open(Owned owned) {
    ownership.ifPresent(Owned::close);
    ownership = Optional.of(owned);
    key = owned.key();
    events = Optional.empty();
    listeners = owned.listening().stream().map(socket -> new ControlListener(socket, log)).toList();
  }

  /** Of the client. */
  Family family() {
    return key.family();
  }

  /** Where those come who ask, but for where the kernel has just let none of them in. */
  List<Source> sources() {
    return listeners.stream()
        .filter(ControlListener::isListening)
        .map(listener -> new Source(listener.descriptor(), () -> accept(listener)))
        .toList();
  }

  private void accept(ControlListener listener) {
    listener.ready(socket -> server.accept(socket, subject), startedAs, clock.now());
  }

  /** When there is something to do here. */
  BootTime deadline() {
    var earliest = BootTime.NEVER;
    for (var listener : listeners) {
      earliest = earliest.earlier(listener.deadline());
    }
    return earliest;
  }

  void wake(BootTime now) {
    listeners.forEach(listener -> listener.wake(now));
  }

  /** How a client is at, for who asks; the events that are told begin with it. */
  String describe(SupervisedClient client, ChecksumMode mode) {
    var snapshot = client.snapshot();
    if (events.isEmpty()) {
      events = Optional.of(new Events(key, snapshot));
    }
    return JsonText.line(StatusDocument.of(snapshot, mode, key, startedAs, clock.now()));
  }

  /** The same where there is no interface of the name. */
  String describeWaiting(String name) {
    return JsonText.line(StatusDocument.waiting(key, name));
  }

  /** Tells what has become of the client to those who watch it. */
  void tellEvents(SupervisedClient client) {
    if (events.isEmpty() || !server.isAsked()) {
      events = Optional.empty();
      return;
    }
    var told = events.get().next(client.snapshot(), clock.now());
    told.forEach(event -> server.tell(subject, event));
  }

  @Override
  public void close() {
    ownership.ifPresent(Owned::close);
    ownership = Optional.empty();
    listeners = List.of();
  }
}
