package org.jdhclient.simulation6;

import java.util.function.LongFunction;

/** Lives one seed and says what did not hold, or nothing: as the search of DHCPv4 does. */
public final class SeedSearch6 implements LongFunction<String> {
  public static final String MUTANTS = "/org/jdhclient/simulation6/mutants.tsv";

  @Override
  public String apply(long seed) {
    var outcome = Simulation6.WORLDS.live(seed);
    return outcome.violation().map(violation -> violation.invariant().number()).orElse("");
  }
}
