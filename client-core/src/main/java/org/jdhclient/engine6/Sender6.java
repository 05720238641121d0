package org.jdhclient.engine6;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.client6.Action;
import org.jdhclient.client6.Awaited;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine6.port.PacketLink6;

/**
 * Sends messages to all servers of the link, and has heard what the client has use for: with each
 * transaction that transaction's answers, and between them what a server may say by itself.
 */
final class Sender6 {
  private final PacketLink6 link;
  private Optional<Ipv6Address> source = Optional.empty();
  private OptionalInt transaction = OptionalInt.empty();
  private Optional<Awaited> heard;

  private Sender6(PacketLink6 link, Optional<Awaited> heard) {
    this.link = link;
    this.heard = heard;
  }

  /** On a link of which nothing is heard yet. */
  static Sender6 on(PacketLink6 link) {
    return new Sender6(link, Optional.of(Awaited.NOTHING));
  }

  /** On a link of which is heard what another had use for. */
  static Sender6 continuedOn(PacketLink6 link) {
    return new Sender6(link, Optional.empty());
  }

  /** The link-local address to send from; none, where there is none that may be used. */
  void sendFrom(Optional<Ipv6Address> linkLocal) {
    source = linkLocal;
  }

  void send(Action.Send wanted) throws RefusedException {
    if (source.isEmpty()) {
      throw new RefusedException("there is no link-local address to send from");
    }
    awaitAnswers(wanted.message().transactionId());
    link.send(source.get(), wanted.message().encode());
  }

  private void awaitAnswers(int transactionId) throws RefusedException {
    if (transaction.isEmpty() || transaction.getAsInt() != transactionId) {
      link.awaitAnswers(transactionId);
      transaction = OptionalInt.of(transactionId);
      heard = Optional.of(Awaited.ANSWERS);
    }
  }

  /**
   * Has nothing heard but what the client has use for; for answers that was seen to as it asked.
   */
  void await(Awaited wanted) throws RefusedException {
    if (wanted == Awaited.ANSWERS || heard.filter(wanted::equals).isPresent()) {
      return;
    }
    if (wanted == Awaited.RECONFIGURE) {
      link.awaitReconfigure();
    } else {
      link.awaitNothing();
    }
    transaction = OptionalInt.empty();
    heard = Optional.of(wanted);
  }
}
