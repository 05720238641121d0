package org.jdhclient.linux.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedFilesTest {
  private static final int SIZE = 1 << 20;
  private static final String ALL_OF_IT = "Rss: 1024 kB";
  private static final String NOTHING = "Rss: 0 kB";

  /** On a disk: what is in a tmpfs has no other place to be. */
  @TempDir private Path directory;

  @Test
  void theirPagesAreGivenBackAndReadAgain() throws Exception {
    var file = directory.resolve("mapped");
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(SIZE));
      channel.force(true);
      var mapped = channel.map(MapMode.READ_ONLY, 0, SIZE);
      assertThat(sum(mapped)).isZero();
      assertThat(resident(file)).isEqualTo(ALL_OF_IT);

      MappedFiles.find().pageOut();

      assertThat(resident(file)).isEqualTo(NOTHING);
      assertThat(sum(mapped)).isZero();
      assertThat(resident(file)).isEqualTo(ALL_OF_IT);
    }
  }

  private static int sum(MappedByteBuffer mapped) {
    int sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += mapped.get(i);
    }
    return sum;
  }

  /** The third line after a mapping's own (proc_pid_smaps(5)). */
  private static String resident(Path file) throws IOException {
    var lines = Files.readAllLines(Path.of("/proc/self/smaps"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith(file.toString())) {
        return lines.subList(i + 1, lines.size()).stream()
            .filter(line -> line.startsWith("Rss:"))
            .findFirst()
            .orElseThrow()
            .replaceAll(" +", " ");
      }
    }
    return "not mapped";
  }
}
