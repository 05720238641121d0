package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two containers that share a run directory: clients of both families and of two interfaces, an
 * owner who edits, and losses of power, in any order. A seed is such a world.
 */
class ResolvConfWorldsTest {
  private static final int WORLDS = 100;
  private static final int STEPS = 40;

  @TempDir private Path directory;

  @Test
  void whatIsInForceIsThereAndNothingOfTheOwnersIsLost() throws Exception {
    for (long seed = 0; seed < WORLDS; seed++) {
      var place = Files.createDirectory(directory.resolve("world" + seed));
      var world = new ResolvConfWorld(place, seed);
      assertThatCode(() -> world.live(STEPS)).as(world::course).doesNotThrowAnyException();
    }
  }
}
