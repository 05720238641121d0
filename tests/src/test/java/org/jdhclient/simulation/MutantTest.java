package org.jdhclient.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jdhclient.simulation.mutant.Mutant;
import org.jdhclient.simulation.mutant.MutantHunt;
import org.jdhclient.simulation6.SeedSearch6;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the checks find something: a few defects here, all by {@code tests/simulate}. */
class MutantTest {
  private static final int FEW = 4;

  /** What has moved, or is worded otherwise now, would be no defect any more. */
  @ParameterizedTest
  @ValueSource(strings = {SeedSearch.MUTANTS, SeedSearch6.MUTANTS})
  void eachStandsInItsFileOnce(String resource) throws IOException {
    for (var mutant : Mutant.all(resource)) {
      assertThat(Files.readString(Path.of("..").resolve(mutant.file())))
          .as(mutant.name())
          .containsOnlyOnce(mutant.original());
    }
  }

  @Test
  void someDefectsAreFound() throws IOException {
    var said = new ArrayList<String>();
    var mutants = Mutant.all(SeedSearch.MUTANTS);
    var hunt = new MutantHunt(Path.of(".."), MutantHunt.MOST_SEEDS, SeedSearch.class.getName());
    assertThat(hunt.run(mutants.subList(0, FEW), said::add)).as(said.toString()).isTrue();
    assertThat(mutants).hasSizeGreaterThanOrEqualTo(20);
  }
}
