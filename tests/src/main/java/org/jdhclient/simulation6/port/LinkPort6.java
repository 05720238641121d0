package org.jdhclient.simulation6.port;

import java.util.function.BiConsumer;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine6.port.PacketLink6;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Odds;
import org.jdhclient.simulation.port.Calls;
import org.jdhclient.simulation6.invariant.MessageView;
import org.jdhclient.simulation6.invariant.Moment6;
import org.jdhclient.simulation6.model.Incident;
import org.jdhclient.simulation6.model.Rate;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * The sockets of one process. Whatever filter it asks for, everything that is DHCPv6 comes through,
 * as what has arrived before the filter does.
 *
 * @param network where messages go
 */
public record LinkPort6(
    Calls<Moment6> calls,
    Odds<Rate, Incident> odds,
    Chance chance,
    BiConsumer<MessageView, Ipv6Address> network)
    implements PacketLink6 {

  @Override
  public void awaitAnswers(int transactionId) {
    calls.reads();
  }

  @Override
  public void awaitReconfigure() throws RefusedException {
    calls.reads();
    mayBeRefused();
  }

  @Override
  public void awaitNothing() throws RefusedException {
    calls.reads();
    mayBeRefused();
  }

  /** What cannot be sent counts as lost on the way. */
  private void mayBeRefused() throws RefusedException {
    if (chance.hits(odds.of(Rate.SENDING_REFUSED))) {
      throw new RefusedException("ENOBUFS");
    }
  }

  @Override
  public void send(Ipv6Address source, Octets payload) throws RefusedException {
    var moment = calls.acts("send");
    try {
      var message = MessageView.of(payload);
      moment.sent(new Moment6.Sent(message, payload, source));
      mayBeRefused();
      network.accept(message, source);
    } catch (MalformedPacketException e) {
      throw new IllegalStateException("sent, and does not decode", e);
    }
  }
}
