package org.jdhclient.engine6;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.client6.Action;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine6.port.PacketLink6;

/**
 * Sends messages to all servers of the link, and has their answers heard: with each transaction
 * what is heard becomes that transaction's.
 */
final class Sender6 {
  private final PacketLink6 link;
  private Optional<Ipv6Address> source = Optional.empty();
  private OptionalInt awaited = OptionalInt.empty();

  Sender6(PacketLink6 link) {
    this.link = link;
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
    if (awaited.isEmpty() || awaited.getAsInt() != transactionId) {
      link.awaitAnswers(transactionId);
      awaited = OptionalInt.of(transactionId);
    }
  }

  /** No answer is awaited, until something is sent again: a server may still have something new. */
  void awaitReconfigure() throws RefusedException {
    link.awaitReconfigure();
    awaited = OptionalInt.empty();
  }
}
