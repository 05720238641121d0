package org.jdhclient.linux.host.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.process.OwnNamespaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

/** What others have put where this program reads and writes as root. */
class FilePlaceTest {
  private static final int STRANGER = 1234;

  private static final String OPEN =
      ", where others can make files: make it root's, or use another directory";

  @TempDir Path closed;
  private Path open;

  @BeforeEach
  void makeAPlaceForAll() throws IOException {
    assumeTrue(LibC.geteuid() == 0, "files are given to others by root only");
    open = Files.createDirectory(closed.resolve("tmp"));
    permit(open, "rwxrwxrwx");
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static Path give(Path path) throws IOException {
    return Files.setAttribute(path, "unix:uid", STRANGER, LinkOption.NOFOLLOW_LINKS);
  }

  private static Path strangersFile(Path directory) throws IOException {
    return give(Files.writeString(directory.resolve("file"), "theirs"));
  }

  private static String permissions(Path file) throws IOException {
    return Integer.toOctalString((int) Files.getAttribute(file, "unix:mode") & 07777);
  }

  @Test
  void aStrangersFileIsNotReadWhereStrangersCanMakeFiles() throws IOException {
    var file = strangersFile(open);
    assertThatThrownBy(() -> FileContent.octets(file))
        .isInstanceOf(ForeignFileException.class)
        .hasMessage(file + ": is of uid 1234" + OPEN);
  }

  @Test
  void whereOnlyRootCanMakeFilesRootHasPutIt() throws IOException {
    assertThat(FileContent.latin1(strangersFile(closed))).isEqualTo("theirs");
  }

  @Test
  void inHisOwnDirectoryAUsersFileIsReadAndHisLinkNotFollowed() throws IOException {
    var home = give(Files.createDirectory(closed.resolve("home")));
    var link = give(Files.createSymbolicLink(home.resolve("link"), Path.of("file")));

    assertThat(FileContent.latin1(strangersFile(home))).isEqualTo("theirs");
    assertThatThrownBy(() -> FileContent.octets(link))
        .isInstanceOf(ForeignFileException.class)
        .hasMessage(link + ": is a symbolic link of uid 1234" + OPEN);
  }

  @Test
  void rootsLinkLeadsAnywhere() throws IOException {
    var target = Files.writeString(closed.resolve("target"), "root's");
    assertThat(FileContent.latin1(Files.createSymbolicLink(open.resolve("link"), target)))
        .isEqualTo("root's");
  }

  @Test
  void aSecondNameOfAFileIsNotIt() throws IOException {
    var precious = Files.writeString(closed.resolve("precious"), "root's");
    permit(precious, "rw-r--r--");
    var name = Files.createLink(open.resolve("name"), precious);

    assertThatThrownBy(() -> FileLock.tryAcquire(name, NOPLogger.NOP_LOGGER))
        .hasMessage(name + ": has a second name" + OPEN);
    FileReplacement.replace(name, "new");

    assertThat(precious).hasContent("root's");
    assertThat(permissions(precious)).isEqualTo("644");
  }

  @Test
  void whatTakesTheirFilesPlaceTakesOverNothing() throws IOException {
    for (int mode : new int[] {04777, 06777, 0666, 0}) {
      var file = strangersFile(open);
      Files.setAttribute(file, "unix:mode", mode);

      FileReplacement.replace(file, "ours");

      assertThat(permissions(file)).isEqualTo("644");
      assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(0);
      assertThat(file).hasContent("ours");
    }
  }

  @Test
  void aFileThatIsMadeIsNeitherTheirsNorWhereTheirLinkLeads() throws IOException {
    var file = strangersFile(open);
    var link = give(Files.createSymbolicLink(open.resolve("link"), closed.resolve("target")));

    NewFile.open(file).close();
    NewFile.open(Path.of("/dev/null")).close();

    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(0);
    assertThat(file).isEmptyFile();
    assertThatThrownBy(() -> NewFile.open(link)).isInstanceOf(ForeignFileException.class);
    assertThat(Files.exists(Path.of("/dev/null"))).isTrue();
  }

  @Test
  void ofOurOwnOnlyThePrivacyStays() throws IOException {
    var file = Files.writeString(closed.resolve("ours"), "old");
    Files.setAttribute(file, "unix:mode", 04760);

    FileReplacement.replace(file, "new");

    assertThat(permissions(file)).isEqualTo("640");
  }

  @Test
  void whatIsTheOwnersStaysHisAndHisGroupsAndNoMoreOfIt() throws IOException {
    var file = strangersFile(closed);
    Files.setAttribute(file, "unix:gid", 5);
    Files.setAttribute(file, "unix:mode", 06660);

    FileReplacement.replaceOwners(file, "new".getBytes(StandardCharsets.UTF_8));

    assertThat(file).hasContent("new");
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(STRANGER);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(5);
    assertThat(permissions(file)).isEqualTo("640");
  }

  /** In a user namespace where that group is nobody's. */
  @Test
  void whoMayNotGiveFilesAwayReplacesThemAllTheSame() throws Exception {
    var file = Files.writeString(closed.resolve("file"), "old");
    Files.setAttribute(file, "unix:gid", 5);

    try (var process =
        new ChildJvm(OwnNamespaces.after(":", "sh"), MountedFile.class, file.toString(), "new")) {
      assertThat(process.readLine()).isEqualTo("replaced");
    }

    assertThat(file).hasContent("new");
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(0);
  }

  @Test
  void whatAStrangerMayHavePutThereIsNotTheOwners() throws IOException {
    var file = strangersFile(open);

    FileReplacement.replaceOwners(file, "ours".getBytes(StandardCharsets.UTF_8));

    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(0);
    assertThat(permissions(file)).isEqualTo("644");
  }

  @Test
  void whatIsNoFileIsLeftAlone() throws IOException, InterruptedException {
    var fifo = open.resolve("fifo");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    var reason = fifo + ": is a FIFO, no regular file";

    assertThatThrownBy(() -> FileContent.octets(fifo)).hasMessage(reason);
    assertThatThrownBy(() -> FileReplacement.replace(fifo, "x")).hasMessage(reason);
    assertThatThrownBy(() -> FileLock.tryAcquire(fifo, NOPLogger.NOP_LOGGER)).hasMessage(reason);
    assertThatThrownBy(() -> FileContent.octets(Path.of("/dev/zero")))
        .hasMessage("/dev/zero: is a device, no regular file");
    assertThat(FileContent.octets(Path.of("/dev/null"))).isEmpty();
  }
}
