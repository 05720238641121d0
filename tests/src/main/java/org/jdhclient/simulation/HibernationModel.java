package org.jdhclient.simulation;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.ClientConfig;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.PresentAddress;
import org.jdhclient.linux.daemon.Handover;
import org.jdhclient.linux.daemon.Handover.Part;
import org.jdhclient.linux.daemon.NapState;
import org.jdhclient.simulation.invariant.Sentence;
import org.jdhclient.simulation.model.VirtualClock;
import org.jdhclient.wire.MalformedPacketException;

/**
 * Between two processes a client is a text, the product's own.
 *
 * @param part as it was read from there
 */
record HibernationModel(Part part) {

  /** Writes a client down and reads it again, at the same moment. */
  static HibernationModel of(Part part, VirtualClock clock) {
    var state = new NapState(0, 0, Optional.of(new Handover(List.of(part))));
    var text = state.toText(clock.wall(), clock.now());
    try {
      var read = NapState.handover(text).orElseThrow().parts().get(0);
      Sentence.I_29.require(
          read.standing() == part.standing()
              && read.deadline().equals(part.deadline())
              && read.leases().size() == part.leases().size(),
          "a client that naps: ",
          text);
      return new HibernationModel(read);
    } catch (MalformedPacketException e) {
      throw Sentence.I_29.broken("a client that naps: " + e.getMessage());
    }
  }

  /** Mirrors Equipment of the product: the machine where another process left it. */
  DhcpClient client(
      ClientConfig config, RandomGenerator random, List<PresentAddress> present, BootTime now) {
    return switch (part.standing()) {
      case STARTING -> throw new IllegalStateException("a client that has nothing does not nap");
      case BOUND -> DhcpClient.resumeBound(config, random, part.leases(), now);
      case RESTING ->
          DhcpClient.resumeResting(config, random, part.leases(), present, part.deadline());
    };
  }
}
