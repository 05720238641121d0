package org.jdhclient.linux.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdhclient.linux.Await;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.process.ClientProcesses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {
  @TempDir private Path directory;
  private Path path;
  private PidFile file;

  /** Is there until its standard input ends; a client, unless it has an argument. */
  static final class Idler {
    private Idler() {}

    public static void main(String[] arguments) throws IOException {
      if (arguments.length == 0) {
        ChildJvm.becomeClient();
      }
      System.out.println("here");
      System.in.read();
    }
  }

  @BeforeEach
  void open() {
    path = directory.resolve("dhclient.eth0.pid");
    file = new PidFile(path);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    file.write(4_194_304);
    assertThat(path).hasContent("4194304\n");
    assertThat(file.read()).hasValue(4_194_304);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void noFileIsNoPid() throws IOException {
    assertThat(file.read()).isEmpty();
  }

  @Test
  void whatIsNoFileIsNeitherReadNorReplacedNorDeleted() throws Exception {
    Files.createDirectory(path);
    for (ThrowingCallable attempt :
        List.<ThrowingCallable>of(file::read, () -> file.write(1), file::deleteUnlessInUse)) {
      assertThatThrownBy(attempt).hasMessage(path + ": is a directory, no regular file");
    }
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void aFileWithoutEndIsNotRead() throws IOException {
    try (var sparse = new RandomAccessFile(path.toFile(), "rw")) {
      sparse.setLength(1L << 32);
    }
    assertThatThrownBy(file::read).hasMessage(path + ": is longer than 1024 octets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "0", "-1", "12a", "1 2", "01", "12345678", "٣", "1\n2\n"})
  void garbageIsNoPid(String content) throws IOException {
    Files.writeString(path, content);
    assertThat(file.read()).isEmpty();
  }

  @Test
  void octetsThatAreNoTextAreNoPid() throws IOException {
    Files.write(path, new byte[] {(byte) 0xff, '1'});
    assertThat(file.read()).isEmpty();
  }

  @Test
  void theNumberOfAStrangerIsDeleted() throws IOException {
    file.write(1);
    file.deleteUnlessInUse();
    assertThat(path).doesNotExist();
    file.deleteUnlessInUse();
  }

  @Test
  void theNumberOfALivingClientStays() throws Exception {
    try (var client = new ChildJvm(List.of(), Idler.class)) {
      assertThat(client.readLine()).isEqualTo("here");
      file.write(client.pid());
      file.deleteUnlessInUse();
      assertThat(file.read()).hasValue(client.pid());
    }
  }

  @Test
  void aDeviceIsNeitherReplacedNorDeleted() throws IOException {
    var device = new PidFile(Path.of("/dev/null"));
    device.write(123);
    device.deleteUnlessInUse();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(Path.of("/dev/null")).exists();
  }

  @Test
  void aClientIsKnownByItsName() throws Exception {
    try (var client = new ChildJvm(List.of(), Idler.class)) {
      assertThat(client.readLine()).isEqualTo("here");
      assertThat(ClientProcesses.isClient(client.pid())).isTrue();
      client.kill();
      assertThat(ClientProcesses.isClient(client.pid())).isFalse();
    }
  }

  @Test
  void aClientThatHasEndedIsNoneThoughNobodyAsksForItsStatus() throws Exception {
    var program = Files.copy(Path.of("/bin/cat"), directory.resolve("jdhclient"));
    var parent =
        new ProcessBuilder(
                "sh",
                "-c",
                "exec 3<&0; $0 <&3 & echo $!; exec tail -f /dev/null",
                program.toString())
            .start();
    try (var output = parent.inputReader()) {
      long pid = Long.parseLong(output.readLine());
      awaitFile("/proc/" + parent.pid() + "/comm", "tail");
      awaitFile("/proc/" + pid + "/comm", "jdhclient");
      assertThat(ClientProcesses.isClient(pid)).isTrue();
      parent.getOutputStream().close();
      awaitFile("/proc/" + pid + "/stat", "(jdhclient) Z ");
      assertThat(ClientProcesses.isClient(pid)).isFalse();
    } finally {
      parent.destroy();
    }
  }

  private static void awaitFile(String file, String content) throws Exception {
    Await.until(file + " has " + content, () -> Files.readString(Path.of(file)).contains(content));
  }

  @Test
  void aStrangerIsNoClient() throws Exception {
    try (var stranger = new ChildJvm(List.of(), Idler.class, "jdhclient")) {
      assertThat(stranger.readLine()).isEqualTo("here");
      assertThat(ClientProcesses.isClient(stranger.pid())).isFalse();
    }
  }
}
