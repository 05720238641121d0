package org.jdhclient.linux.host.record;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.linux.host.files.DirectoryLock;
import org.jdhclient.linux.process.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class LeaseStoreTest {
  private static final String LEASE =
      """
      lease {
        interface "eth0";
        fixed-address 10.0.3.210;
        renew 0 2026/11/22 19:25:47;
        rebind 0 2026/11/22 19:52:15;
        expire 0 2026/11/22 19:59:45;
      }
      """;

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @TempDir Path directory;
  private Path file;
  private Logger log;

  @BeforeEach
  void listen() {
    var logger = new LoggerContext().getLogger("leases");
    logged.start();
    logger.addAppender(logged);
    log = logger;
    file = directory.resolve("dhclient.leases");
  }

  private static LeaseDatabase database(String text) {
    return LeaseFile.parse(text).database();
  }

  private List<String> warnings() {
    return logged.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void noFileIsNoLease() {
    assertThat(new LeaseStore(file, log).read()).isEqualTo(LeaseDatabase.EMPTY);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadToTheOctet() throws IOException {
    var text = "authoring \"\u00e9\u0000\";\n" + LEASE;
    new LeaseStore(file, log).update(before -> database(text));

    assertThat(Files.readAllBytes(file)).isEqualTo(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new LeaseStore(file, log).read()).isEqualTo(database(text));
    assertThat(permissions(file)).isEqualTo("rw-r--r--");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void aFileKeepsItsPermissionsAndItsLink() throws IOException {
    var real = Files.writeString(directory.resolve("real"), LEASE);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(file, real);

    new LeaseStore(file, log).update(before -> LeaseDatabase.EMPTY);

    assertThat(file).isSymbolicLink();
    assertThat(real).isEmptyFile();
    assertThat(permissions(real)).isEqualTo("rw-r-----");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void whatCannotBeReadIsSaidOnceWithItsPlace() throws IOException {
    Files.writeString(file, LEASE + "lease {\n  inter");
    var store = new LeaseStore(file, log);

    assertThat(store.read()).isEqualTo(database(LEASE));
    store.read();

    assertThat(warnings())
        .containsExactly(
            file + ":9:8: the text ends within a statement; what it belongs to is passed over");
  }

  @Test
  void ofALongFileTheEndIsRead() throws IOException {
    Files.writeString(file, "#".repeat(3 * LeaseFile.MAX_LENGTH) + "\n" + LEASE);

    assertThat(new LeaseStore(file, log).read()).isEqualTo(database(LEASE));
    assertThat(warnings()).hasSize(1);
  }

  @Test
  void aFileThatCannotBeReadIsSaidOnce() throws IOException {
    Files.createDirectory(file);
    var store = new LeaseStore(file, log);

    assertThat(store.read()).isEqualTo(LeaseDatabase.EMPTY);
    store.read();

    assertThat(warnings()).hasSize(1);
    assertThat(warnings().get(0)).startsWith("No remembered leases: ");
  }

  @Test
  void aDirectoryThatIsMissingIsMade() throws IOException {
    var file = directory.resolve("lib/dhcp/dhclient.leases");
    var store = new LeaseStore(file, log);

    store.update(before -> database(LEASE));

    assertThat(file).hasContent(LEASE);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsSaidOnce() throws IOException {
    var inTheWay = Files.createFile(directory.resolve("file"));
    var store = new LeaseStore(inTheWay.resolve("dhcp/dhclient.leases"), log);

    store.update(before -> database(LEASE));
    store.update(before -> database(LEASE));

    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith("Leases are not remembered: " + inTheWay);
  }

  @Test
  void aDeviceStaysADevice() {
    var store = new LeaseStore(Path.of("/dev/null"), log);

    store.update(before -> database(LEASE));

    assertThat(store.read()).isEqualTo(LeaseDatabase.EMPTY);
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(warnings()).isEmpty();
  }

  /** Each process puts leases of its own on record, one after the other. */
  @Test
  void changesByTwoProcessesAtOnceAreAllKept() throws Exception {
    try (var one = new ChildJvm(List.of(), LeaseWriter.class, file.toString(), "one");
        var other = new ChildJvm(List.of(), LeaseWriter.class, file.toString(), "other")) {
      assertThat(one.waitFor()).isZero();
      assertThat(other.waitFor()).isZero();
    }

    var database = new LeaseStore(file, log).read();
    for (int i = 0; i < LeaseWriter.LEASES; i++) {
      assertThat(database.leasesOf("one" + i)).hasSize(1);
      assertThat(database.leasesOf("other" + i)).hasSize(1);
    }
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aDirectoryThatStaysLockedIsNoReasonToForget() throws Exception {
    var held = DirectoryLock.acquire(directory, log);

    new LeaseStore(file, log).update(before -> database(LEASE));
    held.orElseThrow().close();

    assertThat(new LeaseStore(file, log).read()).isEqualTo(database(LEASE));
  }
}
