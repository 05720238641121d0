package org.jdhclient.engine6;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine6.port.PacketLink6;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** A link that writes down what is sent, or refuses it. */
final class FakeLink6 implements PacketLink6 {
  /** A line for everything that was asked, in order. */
  final List<String> asked = new ArrayList<>();

  boolean broken;
  Optional<Dhcp6Message> last = Optional.empty();

  private void ask(String what) throws RefusedException {
    if (broken) {
      throw new RefusedException("the link is broken");
    }
    asked.add(what);
  }

  @Override
  public void awaitAnswers(int transactionId) throws RefusedException {
    ask("await answers");
  }

  @Override
  public void awaitReconfigure() throws RefusedException {
    ask("await a Reconfigure");
  }

  @Override
  public void awaitNothing() throws RefusedException {
    ask("await nothing");
  }

  @Override
  public void send(Ipv6Address source, Octets payload) throws RefusedException {
    var message = decoded(payload);
    ask(message.type() + " from " + source);
    last = Optional.of(message);
  }

  private static Dhcp6Message decoded(Octets payload) {
    try {
      return Dhcp6Message.decode(payload);
    } catch (MalformedPacketException e) {
      throw new IllegalStateException(e);
    }
  }
}
