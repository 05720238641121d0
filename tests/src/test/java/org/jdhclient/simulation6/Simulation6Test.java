package org.jdhclient.simulation6;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import org.jdhclient.simulation.life.Campaign;
import org.jdhclient.simulation.life.Life;
import org.jdhclient.simulation.life.Outcome;
import org.jdhclient.simulation.life.Trace;
import org.jdhclient.simulation.mutant.Mutant;
import org.jdhclient.simulation.mutant.MutantHunt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Some worlds of DHCPv6, and what finds a defect. */
class Simulation6Test {
  private static final int SEEDS = 60;
  private static final int FEW = 3;

  @Test
  void invariantsHoldInSomeWorlds() {
    var campaign = Campaign.run(Simulation6.WORLDS, 0, SEEDS);
    assertThat(campaign.failures()).as(campaign.text()).isEmpty();
    assertThat(campaign.virtualSeconds()).isPositive();
  }

  /** Seeds that once showed something. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "/org/jdhclient/simulation6/regressions.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void invariantsHoldWhereTheyOnceDidNot(long seed, String what) {
    assertThat(Simulation6.WORLDS.runChecked(Life.of(seed)).violation()).as(what).isEmpty();
  }

  private static Outcome live(long seed, ArrayList<String> trace) {
    return Simulation6.WORLDS.living().run(Life.of(seed), trace::add);
  }

  @Test
  void theSameSeedGivesTheSameTraceAndAnotherAnother() {
    var hashes = new HashSet<Long>();
    for (long seed = 1; seed <= 10; seed++) {
      var one = new ArrayList<String>();
      var other = new ArrayList<String>();
      hashes.add(live(seed, one).hash());
      hashes.add(live(seed, other).hash());
      assertThat(other).isEqualTo(one).isNotEmpty();
    }
    assertThat(hashes).hasSize(10);
  }

  /** I6-26; a client that starts anew reads the clock on the wall beside its file, and may. */
  @Test
  void theClockOnTheWallHasNoSay() {
    int compared = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var life = Life.of(seed);
      var outcome = Simulation6.WORLDS.living().run(life, Trace.NOWHERE);
      if (outcome.incarnations() == 1) {
        var without = Simulation6.WORLDS.living().run(life.withoutWallJumps(), Trace.NOWHERE);
        assertThat(without.hash()).as("seed %d", seed).isEqualTo(outcome.hash());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 10);
  }

  @Test
  void someDefectsAreFound() throws IOException {
    var said = new ArrayList<String>();
    var mutants = Mutant.all(SeedSearch6.MUTANTS);
    var hunt = new MutantHunt(Path.of(".."), MutantHunt.MOST_SEEDS, SeedSearch6.class.getName());
    assertThat(hunt.run(mutants.subList(0, FEW), said::add)).as(said.toString()).isTrue();
    assertThat(mutants).hasSizeGreaterThanOrEqualTo(20);
  }
}
