package org.jdhclient.simulation.life;

import java.util.Optional;
import org.jdhclient.simulation.invariant.Invariant;
import org.jdhclient.simulation.invariant.ViolationException;

/**
 * What became of a life.
 *
 * @param hash of its trace
 * @param incarnations of the client's process
 * @param seconds that it took in its own time
 */
public record Outcome(
    long seed, long hash, int incarnations, long seconds, Optional<ViolationException> violation) {

  Outcome violating(Invariant invariant, String what) {
    var broken = new ViolationException(invariant, what);
    return new Outcome(seed, hash, incarnations, seconds, Optional.of(broken));
  }
}
