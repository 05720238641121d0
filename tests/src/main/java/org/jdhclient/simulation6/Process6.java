package org.jdhclient.simulation6;

import java.util.Optional;
import org.jdhclient.client6.Phase;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine6.Engine6;
import org.jdhclient.engine6.Engine6Settings;
import org.jdhclient.engine6.port.HostPorts6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.port.Steps;
import org.jdhclient.simulation6.invariant.MessageView;
import org.jdhclient.simulation6.invariant.Moment6;
import org.jdhclient.simulation6.invariant.Moment6.Cause;
import org.jdhclient.simulation6.invariant.Moment6.Received;
import org.jdhclient.simulation6.lan.Wire6.Delivery;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;

/** One process of the client, from its start to its end: an engine, and what is told to it. */
final class Process6 {
  private final HostPorts6 ports;
  private final Steps<Moment6> steps;
  private final Kernel6 kernel;
  private final VirtualClock clock;
  private final int incarnation;
  private Engine6 engine;

  Process6(
      Engine6 engine,
      HostPorts6 ports,
      Steps<Moment6> steps,
      Kernel6 kernel,
      VirtualClock clock,
      int incarnation) {
    this.engine = engine;
    this.ports = ports;
    this.steps = steps;
    this.kernel = kernel;
    this.clock = clock;
    this.incarnation = incarnation;
  }

  Engine6 engine() {
    return engine;
  }

  Phase phase() {
    return engine.view().phase();
  }

  /** Whether there is what was asked for. */
  boolean hasLease() {
    return engine.hasLease();
  }

  BootTime deadline() {
    return engine.deadline();
  }

  int incarnation() {
    return incarnation;
  }

  Optional<Lease6> lease() {
    return engine.client().lease();
  }

  void begin() {
    step(moment(Cause.START), engine::begin);
    wake();
  }

  void wake() {
    step(moment(Cause.WAKE), engine::wake);
  }

  void receive(Delivery delivery) {
    var moment = moment(Cause.REPLY);
    try {
      var message = MessageView.of(delivery.message());
      moment.about(new Received(message, delivery.message(), delivery.whole()));
    } catch (MalformedPacketException e) {
      throw new IllegalStateException("a server's message that does not decode", e);
    }
    step(moment, () -> engine.frame(delivery.frame()));
    wake();
  }

  void renew() {
    step(moment(Cause.RENEW), engine::renew);
    wake();
  }

  void release() {
    step(moment(Cause.RELEASE), engine::release);
  }

  void stop() {
    step(moment(Cause.STOP), engine::stop);
  }

  void address(Kernel6.Event event) {
    if (event.removed()) {
      var moment = moment(Cause.ADDRESS_REMOVED).about(event.address());
      step(moment, () -> engine.addressRemoved(event.address()));
    } else {
      var moment = moment(Cause.ADDRESS_SEEN).about(event.address());
      step(moment, () -> engine.addressSeen(event.address()));
    }
    wake();
  }

  /** Routers say something of DHCPv6, or of a prefix. */
  void router(Runnable said) {
    step(moment(Cause.ROUTER), said);
    wake();
  }

  /** Tells of the link as it is now. */
  void look() {
    var link = kernel.device().link();
    step(moment(cause(link)), () -> engine.link(link));
    wake();
  }

  private static Cause cause(LinkState link) {
    return link.isUsable() ? Cause.LINK_UP : Cause.LINK_DOWN;
  }

  /** The host was suspended. */
  void resumed() {
    step(moment(Cause.LINK_UP), engine::resumed);
    wake();
  }

  /** Events were lost: makes good for whatever they told. */
  void lookAtAll() {
    step(moment(Cause.RESTORE), engine::lookAtAll);
    wake();
  }

  /** Goes on under the name that the interface has now, and looks at everything. */
  void rename(Engine6Settings settings) {
    look();
    step(moment(Cause.RENAMED), () -> engine = engine.renamed(settings, ports));
    lookAtAll();
  }

  /** Goes on under settings that were read anew. */
  void reconfigure(Engine6Settings settings) {
    step(moment(Cause.RECONFIGURED), () -> engine = engine.reconfigured(settings, ports));
    lookAtAll();
  }

  private Moment6 moment(Cause cause) {
    return new Moment6(cause, clock.nanos(), engine.client(), incarnation);
  }

  private void step(Moment6 moment, Runnable event) {
    steps.take(moment, () -> engine.view().discarded(), event);
  }
}
