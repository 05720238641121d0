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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.identity.Duid;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.wire.Octets;
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

  private LeaseStore store(Path path) {
    return new LeaseStore(
        new LeaseFile(path, new RunDirectory(directory.resolve("run")), log), OptionTable.STANDARD);
  }

  private static StoredLease lease(String text) {
    return RecordedLeases.of(text).leases().get(0);
  }

  private List<String> warnings() {
    return logged.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void noFileIsNoLease() {
    assertThat(store(file).leasesOf("eth0")).isEmpty();
    assertThat(warnings()).isEmpty();
  }

  @Test
  void whatStandsThereStaysToTheOctet() throws IOException {
    var text = "authoring \"\u00e9\u0000\";\n" + LEASE.replace("eth0", "eth1");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

    store(file).put(lease(LEASE));

    var both = (text + LEASE).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Files.readAllBytes(file)).isEqualTo(both);
    assertThat(store(file).leasesOf("eth0")).containsExactly(lease(LEASE));
    assertThat(permissions(file)).isEqualTo("rw-r--r--");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void aFileStaysAsPrivateAsItIsAndKeepsItsLink() throws IOException {
    var real = Files.createFile(directory.resolve("real"));
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(file, real);

    store(file).put(lease(LEASE));

    assertThat(file).isSymbolicLink();
    assertThat(real).hasContent(LEASE);
    assertThat(permissions(real)).isEqualTo("rw-r-----");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void whatCannotBeReadIsSaidOnceWithItsPlace() throws IOException {
    Files.writeString(file, LEASE + "lease {\n  inter");
    var store = store(file);

    assertThat(store.leasesOf("eth0")).containsExactly(lease(LEASE));
    store.leasesOf("eth0");

    assertThat(warnings())
        .containsExactly(
            file + ":9:8: the text ends within a statement; what it belongs to is passed over");
  }

  @Test
  void theDuidAtTheHeadOfALongFileIsKeptAndAllOthersLeases() throws IOException {
    var duid = new Duid(Octets.of(0, 3, 0, 1, 2, 0, 0, 0, 0, 7));
    var store = store(file);
    store.file().putDefaultDuid(duid, IdFormat.OCTAL);
    try (var writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
      for (int i = 0; i < 10_000; i++) {
        writer.write(LEASE.replace("eth0", "veth" + i));
      }
    }

    store.put(lease(LEASE));
    store.file().putDefaultDuid(duid, IdFormat.OCTAL);

    assertThat(store.file().defaultDuid()).contains(duid);
    assertThat(
            store
                .file()
                .read(StoredLease.FORMAT, List.of("veth0", "eth0", "veth9999", "none")::contains)
                .interfaces())
        .containsExactly("veth0", "veth9999", "eth0");
    try (var lines = Files.lines(file)) {
      assertThat(lines.filter("lease {"::equals)).hasSize(10_001);
    }
    assertThat(warnings()).isEmpty();
  }

  @Test
  void whatIsNoFileIsSaidOnce() throws IOException {
    Files.createDirectory(file);
    var store = store(file);

    assertThat(store.leasesOf("eth0")).isEmpty();
    store.leasesOf("eth0");
    store.put(lease(LEASE));
    store.put(lease(LEASE));

    assertThat(warnings())
        .containsExactly(
            "No remembered leases: " + file + ": is a directory, no regular file",
            "Leases are not remembered: " + file + ": is a directory, no regular file");
  }

  @Test
  void aDirectoryThatIsMissingIsMade() {
    var missing = directory.resolve("lib/dhcp/dhclient.leases");

    store(missing).put(lease(LEASE));

    assertThat(missing).hasContent(LEASE);
    assertThat(warnings()).isEmpty();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsSaidOnce() throws IOException {
    var inTheWay = Files.createFile(directory.resolve("file"));
    var store = store(inTheWay.resolve("dhcp/dhclient.leases"));

    store.put(lease(LEASE));
    store.put(lease(LEASE));

    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith("Leases are not remembered: " + inTheWay);
  }

  @Test
  void byDevNullItIsSaidThatNothingIsToBeRemembered() {
    var store = store(Path.of("/dev/null"));

    store.put(lease(LEASE));

    assertThat(store.leasesOf("eth0")).isEmpty();
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

    for (int i = 0; i < LeaseWriter.LEASES; i++) {
      assertThat(store(file).leasesOf("one" + i)).hasSize(1);
      assertThat(store(file).leasesOf("other" + i)).hasSize(1);
    }
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactlyInAnyOrder(file, directory.resolve("run"));
    }
  }

  /** As a user without privileges can lock it, and keep it locked. */
  @Test
  void aLockedDirectoryDelaysNobody() throws Exception {
    try (var opened = LibC.open(directory.toString(), Fcntl.O_RDONLY, 0)) {
      assertThat(LibC.flock(opened, Fcntl.LOCK_EX | Fcntl.LOCK_NB)).isTrue();

      store(file).put(lease(LEASE));
    }
    assertThat(store(file).leasesOf("eth0")).containsExactly(lease(LEASE));
    assertThat(logged.list).noneMatch(event -> event.getFormattedMessage().contains("locked"));
  }
}
