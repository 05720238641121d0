package org.jdhclient.simulation.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.simulation.SeedSearch;
import org.jdhclient.simulation6.SeedSearch6;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A defect whose line names what its file does not know any more would be hunted by nobody. */
class MemoryCompilerTest {
  @ParameterizedTest
  @ValueSource(strings = {SeedSearch.MUTANTS, SeedSearch6.MUTANTS})
  void eachDefectCompiles(String resource) throws IOException {
    var compiler = new MemoryCompiler();
    for (var mutant : Mutant.all(resource)) {
      var source = Path.of("..").resolve(mutant.file());
      var name = source.getFileName().toString();
      assertThat(compiler.compile(name, mutant.applyTo(Files.readString(source))))
          .as(mutant.name())
          .isNotEmpty();
    }
  }
}
