package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReplacementTest {
  @TempDir Path directory;

  @Test
  void aFileIsMadeReadableForAll() throws IOException {
    var file = directory.resolve("new");

    FileReplacement.replace(file, "one\n");

    assertThat(file).hasContent("one\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void aReaderOfTheOldFileKeepsTheOldFile() throws IOException {
    var file = Files.writeString(directory.resolve("file"), "a long old content\n");
    var opened = Files.newBufferedReader(file);

    FileReplacement.replace(file, "new\n");

    try (opened) {
      assertThat(opened.readLine()).isEqualTo("a long old content");
    }
    assertThat(file).hasContent("new\n");
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    FileReplacement.replace(directory.resolve("file"), "new\n");

    assertThat(directory).isDirectoryContaining("glob:**/file");
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    var inTheWay = Files.createDirectory(directory.resolve("file"));
    Files.createFile(inTheWay.resolve("occupied"));

    assertThatThrownBy(() -> FileReplacement.replace(inTheWay, "new\n"))
        .isInstanceOf(IOException.class);

    assertThat(directory.toFile().list()).containsExactly("file");
  }

  @Test
  void whatAProcessLeftThatWasKilledGoes() throws IOException, InterruptedException {
    var ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Files.writeString(directory.resolve("file.jdhclient-" + ended.pid()), "half");
    Files.writeString(directory.resolve("file.jdhclient-1"), "of a process that lives");
    Files.writeString(directory.resolve("file.jdhclient-old"), "of no process");

    FileReplacement.replace(directory.resolve("file"), "new\n");

    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder("file", "file.jdhclient-1", "file.jdhclient-old");
  }

  @Test
  void soItDoesWhenTheFileIsRemoved() throws IOException {
    Files.writeString(directory.resolve("file"), "old");
    Files.writeString(directory.resolve("file.jdhclient-4194305"), "half");

    assertThat(FileReplacement.delete(directory.resolve("file"))).isTrue();
    assertThat(directory).isEmptyDirectory();

    Files.writeString(directory.resolve("file.jdhclient-4194305"), "half");

    assertThat(FileReplacement.delete(directory.resolve("file"))).isFalse();
    assertThat(directory).isEmptyDirectory();
  }

  /** NAME_MAX is 255 octets, of which another name beside it leaves none over. */
  @ParameterizedTest
  @ValueSource(strings = {"n", "\u00e9", "\ud83d\ude80"})
  void aNameMayBeAsLongAsTheKernelTakesIt(String letter) throws Exception {
    var ended = new ProcessBuilder("true").start();
    ended.waitFor();
    int octets = letter.getBytes(StandardCharsets.UTF_8).length;
    var name = letter.repeat(255 / octets) + "x".repeat(255 % octets);
    var left = letter.repeat(234 / octets) + ".jdhclient-" + ended.pid();
    Files.writeString(directory.resolve(left), "half");

    FileReplacement.replace(directory.resolve(name), "new\n");

    assertThat(directory.toFile().list()).containsExactly(name);
    assertThat(directory.resolve(name)).hasContent("new\n");
  }
}
