package org.jdhclient.simulation;

import java.util.function.LongFunction;

/**
 * Lives one seed and says what did not hold, or nothing. Made anew in another class loader, it does
 * so with another core.
 */
public final class SeedSearch implements LongFunction<String> {
  public static final String MUTANTS = "/org/jdhclient/simulation/mutants.tsv";

  @Override
  public String apply(long seed) {
    var outcome = Simulation.WORLDS.live(seed);
    return outcome.violation().map(violation -> violation.invariant().number()).orElse("");
  }
}
