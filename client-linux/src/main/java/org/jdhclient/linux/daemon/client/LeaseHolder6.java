package org.jdhclient.linux.daemon.client;

import java.util.List;
import org.jdhclient.address.IpAddress;
import org.jdhclient.client6.Phase;
import org.jdhclient.engine6.Engine6;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.time.BootTime;

/** A client of DHCPv6 whose lease is to end. */
record LeaseHolder6(Engine6 engine, ClientContext6 context) implements LeaseHolder {
  @Override
  public Interface on() {
    return context.on();
  }

  /** Before a look at the link, upon which a client that has not begun would ask for a lease. */
  @Override
  public void end(Manner manner) {
    InterfaceClient6.introduce(on(), context.shared().log());
    switch (manner) {
      case RELEASE -> engine.release();
      case STOP -> engine.stop();
    }
  }

  /** The server is told until it knows (RFC 9915 18.2.7). */
  @Override
  public boolean isWaitingForServer() {
    return engine.view().phase() == Phase.RELEASING && !engine.deadline().equals(BootTime.NEVER);
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
