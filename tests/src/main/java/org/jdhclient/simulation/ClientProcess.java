package org.jdhclient.simulation;

import java.util.List;
import java.util.function.Function;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Action;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Reply;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.lease.Lease;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.Moment.Cause;
import org.jdhclient.simulation.invariant.Sentence;
import org.jdhclient.simulation.invariant.ViolationException;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.VirtualClock;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;

/**
 * One process of the client, from its start to its end. Mirrors InterfaceClient of the product:
 * tells the machine what happened, does what it answers, and then wakes it if it is due.
 */
final class ClientProcess {
  private final DhcpClient client;
  private final ExecutorModel executor;
  private final KernelModel kernel;
  private final VirtualClock clock;
  private final Witness witness;
  private final int incarnation;
  private boolean usable = true;
  private boolean alive = true;
  private Ipv4Address arpAbout = Ipv4Address.ANY;

  /** Sees every step when it is done. */
  interface Witness {
    void saw(Moment moment, ClientProcess process);

    /** The kernel did not take all of a lease. */
    void isIncomplete();
  }

  ClientProcess(
      DhcpClient client,
      ExecutorModel executor,
      KernelModel kernel,
      VirtualClock clock,
      Witness witness,
      int incarnation) {
    this.client = client;
    this.executor = executor;
    this.kernel = kernel;
    this.clock = clock;
    this.witness = witness;
    this.incarnation = incarnation;
  }

  DhcpClient client() {
    return client;
  }

  int incarnation() {
    return incarnation;
  }

  /** Looks at the link, and does the first thing that is due. */
  void begin() {
    step(moment(Cause.START), machine -> List.of());
    look();
    wake();
  }

  /** Goes on under another name, and looks at everything. */
  void goOn(ClientConfig config) {
    client.reconfigure(config);
    lookAtAll();
  }

  void wake() {
    step(moment(Cause.WAKE), machine -> machine.wake(clock.now()));
  }

  void receive(Reply reply, Moment moment) {
    step(moment, machine -> machine.receive(reply, clock.now()));
    wake();
  }

  /** Hears what has to do with the one address in question, as ArpListener does. */
  void hear(ArpPacket packet) {
    if (packet.senderIp().equals(arpAbout) || packet.targetIp().equals(arpAbout)) {
      step(moment(Cause.ARP).about(packet), machine -> machine.receive(packet, clock.now()));
      wake();
    }
  }

  void renew() {
    step(moment(Cause.RENEW), machine -> machine.renew(clock.now()));
    wake();
  }

  void release() {
    step(moment(Cause.RELEASE), machine -> machine.release(clock.now()));
  }

  void stop() {
    step(moment(Cause.STOP), machine -> machine.stop(clock.now()));
  }

  void addressRemoved(Ipv4Address address) {
    look();
    step(moment(Cause.ADDRESS_REMOVED), machine -> machine.addressRemoved(address, clock.now()));
    wake();
  }

  /** Tells of the link, if it is not as it was. */
  void look() {
    if (kernel.isUsable() == usable) {
      return;
    }
    usable = kernel.isUsable();
    if (usable) {
      restore();
      step(moment(Cause.LINK_UP), machine -> machine.linkUp(clock.now()));
    } else {
      step(moment(Cause.LINK_DOWN), machine -> machine.linkDown(clock.now()));
    }
  }

  /** Events were lost: makes good for whatever they told. */
  void lookAtAll() {
    look();
    restore();
    wake();
  }

  private void restore() {
    if (!alive) {
      return;
    }
    BootTime now = clock.now();
    client
        .state()
        .lease()
        .filter(lease -> !now.reached(lease.expiresAt()))
        .ifPresent(this::restore);
    askForMissing();
  }

  private void askForMissing() {
    if (executor.isIncomplete()) {
      witness.isIncomplete();
      client.incomplete(clock.now());
    }
  }

  private void restore(Lease lease) {
    try {
      executor.restore(lease);
    } catch (RefusedByKernelException e) {
      // A warning, in the product; the kernel's model knows what it does not have.
    } catch (KilledException e) {
      var moment = moment(Cause.RESTORE);
      moment.killed();
      alive = false;
      witness.saw(moment, this);
    }
  }

  Moment moment(Cause cause) {
    return new Moment(cause, clock.nanos(), client, incarnation);
  }

  private void step(Moment moment, Function<DhcpClient, List<Action>> event) {
    if (!alive) {
      return;
    }
    try {
      execute(decided(event), moment);
      askForMissing();
    } catch (KilledException e) {
      moment.killed();
      alive = false;
    }
    for (var arp : moment.sentArps()) {
      arpAbout = arp.senderIp().isAny() ? arp.targetIp() : arp.senderIp();
    }
    witness.saw(moment, this);
  }

  private List<Action> decided(Function<DhcpClient, List<Action>> event) {
    try {
      return event.apply(client);
    } catch (RuntimeException e) {
      throw new ViolationException(Sentence.I_26, e.toString());
    }
  }

  private void execute(List<Action> actions, Moment moment) {
    moment.decided(actions);
    try {
      executor.execute(actions, moment);
    } catch (RefusedByKernelException e) {
      execute(decided(machine -> machine.applyFailed(clock.now())), moment);
    }
  }
}
