package org.jdhclient.linux.daemon.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdhclient.engine.drive.ClientEngine;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.ownership.Owned;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.status.StatusLine;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;

/**
 * The place of one interface's client: it is at work there, or an interface is waited for. Either
 * way those who ask come to it.
 */
final class ClientPlace implements AutoCloseable {
  private final ControlPoint control;
  private Optional<SupervisedClient> client = Optional.empty();

  ClientPlace(ControlPoint control) {
    this.control = control;
  }

  /** A client has been opened. */
  void take(SupervisedClient opened) {
    control.open(opened.ownership());
    client = Optional.of(opened);
  }

  /** The same client goes on as another object. */
  void continueWith(SupervisedClient continued) {
    client = Optional.of(continued);
  }

  /** There is no interface: so that it can be asked all the same, the process owns the name. */
  void waitWith(Owned name) {
    control.open(name);
  }

  Optional<SupervisedClient> client() {
    return client;
  }

  private Optional<ClientEngine> engine() {
    return client.map(SupervisedClient::engine);
  }

  boolean isEmpty() {
    return client.isEmpty();
  }

  /** What the client waits for. */
  List<Source> sources() {
    return client.map(SupervisedClient::sources).orElse(List.of());
  }

  /** Where those come who ask. */
  List<Source> controlSources() {
    return control.sources();
  }

  BootTime deadline() {
    var ofClient = engine().map(ClientEngine::deadline).orElse(BootTime.NEVER);
    return ofClient.earlier(control.deadline());
  }

  /** Has done what is due. */
  void wake(BootTime now) {
    control.wake(now);
    engine().filter(engine -> now.reached(engine.deadline())).ifPresent(ClientEngine::wake);
  }

  boolean isBound() {
    return engine().filter(ClientEngine::isBound).isPresent();
  }

  boolean isResting() {
    return engine().filter(ClientEngine::isResting).isPresent();
  }

  /** Whether there is nothing to wait for: neither an answer nor the end of an attempt. */
  boolean isSettled() {
    return client.isEmpty() || isBound() || isResting();
  }

  boolean isOver() {
    return engine().filter(ClientEngine::isOver).isPresent();
  }

  boolean hasLease() {
    return engine().filter(ClientEngine::hasLease).isPresent();
  }

  void renew() {
    engine().ifPresent(ClientEngine::renew);
  }

  /** Tells the client of an interface what has become of that, if it is here. */
  void tell(int ifindex, Consumer<SupervisedClient> event) {
    client.filter(open -> open.ifindex() == ifindex).ifPresent(event);
  }

  /**
   * How it is at, for who asks.
   *
   * @param name of the interface that is waited for, if one is
   */
  String describe(String name, ChecksumMode mode) {
    return client
        .map(open -> control.describe(open, mode))
        .orElseGet(() -> control.describeWaiting(name));
  }

  /**
   * The same in a few words.
   *
   * @param name of the interface that is waited for, if one is
   */
  String line(String name) {
    return client
        .map(open -> StatusLine.of(open.snapshot(), control.family()))
        .orElseGet(() -> StatusLine.waiting(name, control.family()));
  }

  /** Tells what has become of the client to those who watch it. */
  void tellEvents() {
    client.ifPresent(control::tellEvents);
  }

  /** The place is empty then, and nobody's. */
  @Override
  public void close() {
    client.ifPresent(SupervisedClient::close);
    client = Optional.empty();
    control.close();
  }
}
