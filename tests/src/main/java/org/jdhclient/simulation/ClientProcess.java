package org.jdhclient.simulation;

import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.State;
import org.jdhclient.engine.Engine;
import org.jdhclient.engine.EngineSettings;
import org.jdhclient.engine.port.HostPorts;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation.invariant.BootpView;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.Moment.Cause;
import org.jdhclient.simulation.invariant.Moment.Condition;
import org.jdhclient.simulation.lan.WireModel.Delivery;
import org.jdhclient.simulation.model.KernelAddress;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.port.Steps;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Octets;

/** One process of the client, from its start to its end: an engine, and what is told to it. */
final class ClientProcess {
  private static final int IP = 14;
  private static final int UDP_HEADER = 8;
  private static final int LEAST_MESSAGE = 240;

  private final HostPorts ports;
  private final Steps<Moment> steps;
  private final KernelModel kernel;
  private final VirtualClock clock;
  private final Runnable incomplete;
  private final int incarnation;
  private Engine engine;
  private boolean usable = true;

  /**
   * @param incomplete what to do when the kernel has not taken all of a lease
   */
  ClientProcess(
      Engine engine,
      HostPorts ports,
      Steps<Moment> steps,
      KernelModel kernel,
      VirtualClock clock,
      Runnable incomplete,
      int incarnation) {
    this.engine = engine;
    this.ports = ports;
    this.steps = steps;
    this.kernel = kernel;
    this.clock = clock;
    this.incomplete = incomplete;
    this.incarnation = incarnation;
  }

  State state() {
    return engine.view().state();
  }

  BootTime deadline() {
    return engine.deadline();
  }

  int incarnation() {
    return incarnation;
  }

  /** Looks at the link, and gives back what is on record. */
  void giveBack() {
    step(moment(Cause.START), engine::begin);
    release();
  }

  /** Looks at the link, and does the first thing that is due. */
  void begin() {
    if (kernel.device().isUsable()) {
      step(moment(Cause.START), engine::begin);
    } else {
      step(moment(Cause.START), () -> {});
      look();
    }
    wake();
  }

  /** Goes on under the name that the interface has now, and looks at everything. */
  void rename(EngineSettings settings) {
    step(moment(Cause.RENAMED), () -> engine.link(kernel.device().link()));
    step(moment(Cause.RENAMED), () -> engine = engine.renamed(settings, ports));
    lookAtAll();
  }

  /** Goes on under settings that were read anew. */
  void reconfigure(EngineSettings settings) {
    step(moment(Cause.RECONFIGURED), () -> engine = engine.reconfigured(settings, ports));
    lookAtAll();
  }

  void wake() {
    step(moment(Cause.WAKE), engine::wake);
  }

  void receive(Delivery delivery) {
    var moment = moment(Cause.REPLY);
    var frame = delivery.frame().octets();
    int message = message(frame);
    if (message > 0) {
      var condition = delivery.whole() ? Condition.WHOLE : Condition.DAMAGED;
      moment.about(new BootpView(frame.slice(message, frame.length())), condition);
    }
    step(moment, () -> engine.frame(delivery.frame()));
    wake();
  }

  /** Where the message begins in a frame; 0 if there is no room for one. */
  private static int message(Octets frame) {
    int begin = frame.length() > IP ? IP + (frame.at(IP) & 0xf) * 4 + UDP_HEADER : 0;
    return frame.length() >= begin + LEAST_MESSAGE ? begin : 0;
  }

  void hear(ArpPacket packet) {
    step(moment(Cause.ARP).about(packet), () -> engine.arp(packet.encodeFrame()));
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

  void addressRemoved(KernelAddress gone) {
    look();
    step(
        moment(Cause.ADDRESS_REMOVED),
        () -> engine.addressRemoved(gone.address(), gone.prefixLength()));
    wake();
  }

  /** Tells of the link, if it is not as it was. */
  void look() {
    if (kernel.device().isUsable() != usable) {
      usable = kernel.device().isUsable();
      var cause = usable ? Cause.LINK_UP : Cause.LINK_DOWN;
      step(moment(cause), () -> engine.link(kernel.device().link()));
    }
  }

  /** The host was suspended. */
  void resumed() {
    look();
    step(moment(Cause.LINK_UP), engine::resumed);
    wake();
  }

  /** Events were lost: makes good for whatever they told. */
  void lookAtAll() {
    look();
    step(moment(Cause.RESTORE), engine::lookAtAll);
    wake();
  }

  private Moment moment(Cause cause) {
    return new Moment(cause, clock.nanos(), client(), incarnation);
  }

  private DhcpClient client() {
    return engine.client();
  }

  private void step(Moment moment, Runnable event) {
    steps.take(moment, () -> engine.view().discarded(), () -> told(event));
  }

  private void told(Runnable event) {
    event.run();
    if (engine.view().isIncomplete()) {
      incomplete.run();
    }
  }
}
