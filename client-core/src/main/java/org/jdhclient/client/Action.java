package org.jdhclient.client;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.lease.Lease;
import org.jdhclient.report.Discard;
import org.jdhclient.report.Report;
import org.jdhclient.script.Reason;
import org.jdhclient.time.Span;
import org.jdhclient.wire.ArpPacket;

/** What the machine wants done; the vocabulary between it and the host. */
public sealed interface Action {

  /** Hands this action to the method of its kind. */
  <X extends Exception> void deliverTo(Handler<X> handler) throws X;

  /**
   * Carries actions out.
   *
   * @param <X> what may go wrong that the machine has to hear of
   */
  interface Handler<X extends Exception> {
    void broadcast(Broadcast broadcast) throws X;

    void unicast(Unicast unicast) throws X;

    void arp(Arp arp) throws X;

    void apply(Apply apply) throws X;

    void extend(Extend extend) throws X;

    void withdraw(Withdraw withdraw) throws X;

    void restore(Restore restore) throws X;

    void clear(Clear clear) throws X;

    void forget(Forget forget) throws X;

    void report(Report report) throws X;

    void ignore(Ignore ignore) throws X;

    void giveUp(GiveUp giveUp) throws X;

    void preferV6(PreferV6 preferV6) throws X;
  }

  /** Send a message to everyone on the link, from 0.0.0.0 or the address held, and tell of it. */
  record Broadcast(Ipv4Address source, Ipv4Address destination, DhcpMessage message, Report report)
      implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.broadcast(this);
    }

    boolean isDecline() {
      return message.type() == MessageType.DECLINE;
    }
  }

  /** Send a message to one server from the address held, and tell of it. */
  record Unicast(Ipv4Address source, Ipv4Address server, DhcpMessage message, Report report)
      implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.unicast(this);
    }
  }

  /** Send an ARP packet to everyone on the link. */
  record Arp(ArpPacket packet) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.arp(this);
    }
  }

  /** Put a new lease into force; what fails comes back as {@link DhcpClient#applyFailed}. */
  record Apply(Lease lease, Reason reason) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.apply(this);
    }
  }

  /** Put a lease in the place of the one in force: what differs changes, the rest stays. */
  record Extend(Lease previous, Lease lease, Reason reason) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.extend(this);
    }
  }

  /** Take everything away again that a lease brought. */
  record Withdraw(Lease lease, Reason reason) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.withdraw(this);
    }
  }

  /** Set again what others took away of a lease in force: for scripts nothing has changed. */
  record Restore(Lease lease) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.restore(this);
    }
  }

  /**
   * Take away what may be left of a lease that is not in force, its address with whatever prefix
   * length: scripts know nothing of it.
   */
  record Clear(Lease lease) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.clear(this);
    }
  }

  /**
   * Remember no more that a lease could be had again: it was refused, or given back. What it has
   * set goes before that: after a crash in between the record still accounts for what is left.
   */
  record Forget(Lease lease) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.forget(this);
    }
  }

  /** Tell the owner. */
  record Tell(Report report) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.report(report);
    }
  }

  /** Count a received message as not used. */
  record Ignore(Discard reason, String detail) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.ignore(this);
    }
  }

  /**
   * The network would rather have this host use IPv6 alone (RFC 8925), which it does for a while.
   *
   * @param rest until the client asks for an IPv4 address again
   */
  record PreferV6(Span rest) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.preferV6(this);
    }
  }

  /**
   * An attempt to get a lease has failed.
   *
   * @param rest until the next one; for ever, if that begins with the link
   */
  record GiveUp(Span rest) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.giveUp(this);
    }
  }
}
