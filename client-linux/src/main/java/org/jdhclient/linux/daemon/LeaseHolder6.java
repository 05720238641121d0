package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.address.IpAddress;
import org.jdhclient.client6.Phase;
import org.jdhclient.engine6.Engine6;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.linux.daemon.Departure.Manner;
import org.jdhclient.linux.daemon.Poller.Source;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.TimerFd;
import org.jdhclient.time.BootTime;
import org.slf4j.Logger;

/**
 * A client of DHCPv6 whose lease is to end.
 *
 * @param frames what its server answers
 */
record LeaseHolder6(Engine6 engine, Source frames, ClientContext6 context) implements LeaseHolder {
  @Override
  public Interface on() {
    return context.on();
  }

  private Logger log() {
    return context.shared().log();
  }

  /** Before a look at the link, upon which a client that has not begun would ask for a lease. */
  @Override
  public void end(Manner manner) {
    InterfaceClient6.introduce(on(), log());
    switch (manner) {
      case RELEASE -> release();
      case STOP -> engine.stop();
    }
  }

  /** The server is told until it knows (RFC 9915 18.2.7). */
  private void release() {
    engine.release();
    engine.begin();
    try (var timer = TimerFd.open()) {
      var poller = new Poller(List.of(new Source(timer.descriptor(), timer::drain), frames));
      while (engine.view().phase() == Phase.RELEASING
          && !engine.deadline().equals(BootTime.NEVER)) {
        timer.arm(engine.deadline().nanos());
        poller.await();
        // An interface that was down has no address to send from yet.
        engine.begin();
        engine.wake();
      }
    } catch (ErrnoException e) {
      log()
          .warn(
              "{}: whether the server has taken the lease back is not known: {}",
              on().name(),
              e.getMessage());
    }
  }

  @Override
  public List<IpAddress> leased() {
    return List.copyOf(
        engine
            .view()
            .leaseInForce()
            .or(context::recorded)
            .map(Lease6::addresses)
            .orElse(List.of()));
  }

  @Override
  public List<IpAddress> settable() throws ErrnoException {
    return context.network().addresses().stream()
        .filter(set -> !set.isPermanent())
        .<IpAddress>map(HostAddress6::address)
        .toList();
  }
}
