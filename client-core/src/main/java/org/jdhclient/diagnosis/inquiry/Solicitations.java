package org.jdhclient.diagnosis.inquiry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.segment.SeenNeighbor;
import org.jdhclient.diagnosis.segment.UnansweredSolicitation;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.TappedFrame;
import org.jdhclient.wire.TappedFrame.Heading;
import org.jdhclient.wire6.NeighborMessage;
import org.jdhclient.wire6.NeighborMessage.Type;

/**
 * Who asks for the hardware address of a link-local address of ours, as a server does before it can
 * answer, and whether the kernel tells it.
 */
final class Solicitations {
  /** More are no help; a flood must not take memory. */
  private static final int MOST = 100;

  private final Ipv6Address ours;
  private final Set<UnansweredSolicitation> unanswered = new LinkedHashSet<>();
  private boolean isAnswered;

  Solicitations(Ipv6Address ours) {
    this.ours = ours;
  }

  void take(TappedFrame tapped) {
    try {
      var message = NeighborMessage.decode(tapped.frame().octets());
      if (message.target().equals(ours) && tapped.vlan() == 0) {
        take(message, tapped.heading());
      }
    } catch (MalformedPacketException e) {
      // It is of another kind, which is what most are.
      return;
    }
  }

  private void take(NeighborMessage message, Heading heading) {
    isAnswered |= heading == Heading.FROM_US && message.type() == Type.ADVERTISEMENT;
    // From no address it is of somebody who wants to have ours (RFC 4862 5.4.2).
    if (heading == Heading.TO_US
        && message.type() == Type.SOLICITATION
        && !message.source().isAny()
        && unanswered.size() < MOST) {
      var asker = new SeenNeighbor(message.source(), message.sender());
      unanswered.add(new UnansweredSolicitation(asker, ours));
    }
  }

  /** Empty if the kernel has told it at least once, so that it may. */
  List<Observation> unanswered() {
    return isAnswered ? List.of() : List.copyOf(unanswered);
  }
}
