package org.jdhclient.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import org.jdhclient.simulation.life.Campaign;
import org.jdhclient.simulation.life.Life;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Some worlds of the simulation, and the properties that a simulation must have. */
class SimulationTest {
  private static final int SEEDS = 100;

  @Test
  void invariantsHoldInAHundredWorlds() {
    var campaign = Campaign.run(Simulation.WORLDS, 0, SEEDS);
    assertThat(campaign.failures()).as(campaign.text()).isEmpty();
    assertThat(campaign.virtualSeconds()).isPositive();
  }

  /** Seeds that once showed something. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "/org/jdhclient/simulation/regressions.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void invariantsHoldWhereTheyOnceDidNot(long seed, String what) {
    var outcome = Simulation.WORLDS.runChecked(Life.of(seed));
    assertThat(outcome.violation()).as(what).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameTraceOctetByOctet() {
    for (long seed = 1; seed <= 10; seed++) {
      var one = new ArrayList<String>();
      var other = new ArrayList<String>();
      var first = Simulation.run(Life.of(seed), one::add);
      var second = Simulation.run(Life.of(seed), other::add);
      assertThat(other).isEqualTo(one).isNotEmpty();
      assertThat(second.hash()).isEqualTo(first.hash());
    }
  }

  @Test
  void anotherSeedGivesAnotherTrace() {
    var hashes = new HashSet<Long>();
    for (long seed = 1; seed <= 10; seed++) {
      hashes.add(Simulation.run(Life.of(seed), line -> {}).hash());
    }
    assertThat(hashes).hasSize(10);
  }

  /** I-27; a client that starts anew reads the clock on the wall beside its file, and may. */
  @Test
  void theClockOnTheWallHasNoSay() {
    int compared = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var life = Life.of(seed);
      var outcome = Simulation.run(life, line -> {});
      if (outcome.incarnations() == 1) {
        var without = Simulation.run(life.withoutWallJumps(), line -> {});
        assertThat(without.hash()).as("seed %d", seed).isEqualTo(outcome.hash());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 10);
  }
}
