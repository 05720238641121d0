package org.jdhclient.client6;

import java.util.Optional;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.report.Discard;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report6.Report6;
import org.jdhclient.script6.Reason;
import org.jdhclient.time.Span;

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
    void send(Send send) throws X;

    void apply(Apply apply) throws X;

    void withdraw(Withdraw withdraw) throws X;

    void deprecate(Deprecate deprecate) throws X;

    void restore(Restore restore) throws X;

    void inform(Inform inform) throws X;

    void forget(Forget forget) throws X;

    void report(Report6 report) throws X;

    void ignore(Ignore ignore) throws X;

    void giveUp(GiveUp giveUp) throws X;
  }

  /** Send a message to all servers and relay agents on the link, and tell of it. */
  record Send(Dhcp6Message message, Report6 report) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.send(this);
    }
  }

  /**
   * Put a lease into force: what differs from the one before changes, the rest stays. What the one
   * before had and this has not was withdrawn before. Scripts are told of each address and prefix;
   * which of them say that theirs is another host's comes back as {@link Dhcp6Client#duplicated}.
   */
  record Apply(Reason reason, Optional<Lease6> previous, Lease6 lease) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.apply(this);
    }
  }

  /**
   * Take away addresses and prefixes; of a lease that was never put into force, what a client
   * before this one may have left of it.
   *
   * @param ended of a lease the part that ends: all of it, or associations with fewer leases
   * @param left what stays in force; empty if nothing does, and the options go too
   */
  record Withdraw(Reason reason, Lease6 ended, Optional<Lease6> left) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.withdraw(this);
    }
  }

  /**
   * Addresses are to be used for nothing new from now on.
   *
   * @param aged of a lease the part whose preferred lifetimes are over
   */
  record Deprecate(Lease6 aged) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.deprecate(this);
    }
  }

  /** Set again what others took away of a lease in force: for scripts nothing has changed. */
  record Restore(Lease6 lease) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.restore(this);
    }
  }

  /** Put options into force that were asked for alone, in the place of those before. */
  record Inform(Optional<Dhcp6Options> previous, Dhcp6Options options) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.inform(this);
    }
  }

  /** Remember no more that a lease could be had again: it was given back, or has ended. */
  record Forget(Lease6 lease) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.forget(this);
    }
  }

  /** Tell the owner. */
  record Tell(Report6 report) implements Action {
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
   * An attempt to get something has failed.
   *
   * @param obstacle what was in the way of asking; empty if servers could be asked
   * @param rest until the next one; zero if the asking goes on meanwhile
   */
  record GiveUp(Optional<FailureCause> obstacle, Span rest) implements Action {
    @Override
    public <X extends Exception> void deliverTo(Handler<X> handler) throws X {
      handler.giveUp(this);
    }
  }
}
