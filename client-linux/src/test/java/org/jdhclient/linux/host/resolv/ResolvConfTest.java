package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.lease.Lease;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

class ResolvConfTest {
  private static final String ORIGINAL = "# mine\nnameserver 192.0.2.1\n";

  @TempDir private Path directory;
  private Path file;
  private Path run;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("resolv.conf"), ORIGINAL);
    run = directory.resolve("run");
  }

  /** As another process has it: what it knows of the others is in the run directory. */
  private ResolvConf of(String interfaceName) {
    return of(interfaceName, file, run, directory.resolve("leases"));
  }

  private ResolvConf of(String interfaceName, Path resolvConf, Path run, Path leases) {
    var key = ClientKey.here(interfaceName);
    return new ResolvConf(
        resolvConf, new RunDirectory(run), leases, key, interfaceName, NOPLogger.NOP_LOGGER);
  }

  private static Lease lease(String options) throws MalformedPacketException {
    var text =
        """
        lease {
          interface "eth0";
          fixed-address 10.0.3.7;
          option dhcp-lease-time 3600;
          option dhcp-server-identifier 10.0.3.1;
          %s
          renew 0 2026/11/22 19:25:00;
          rebind 0 2026/11/22 19:50:00;
          expire 0 2026/11/22 20:00:00;
        }
        """;
    var database = LeaseFile.parse(text.formatted(options)).database();
    return database
        .leasesOf("eth0")
        .get(0)
        .toLease(new WallTime(1_795_374_000L), new BootTime(5_000_000_000L));
  }

  private static Lease first() throws MalformedPacketException {
    return lease("option domain-name \"a.test\"; option domain-name-servers 10.0.3.1, 10.0.3.2;");
  }

  private static Lease second() throws MalformedPacketException {
    return lease(
        "option domain-name \"b.test\"; option domain-name-servers 10.0.4.1, 10.0.3.1, 10.0.4.2;");
  }

  private void assertWritten(String text) {
    assertThat(file).hasContent(text);
  }

  private static final String BOTH =
      """
      # Written by jdhclient for eth0, eth1
      domain a.test
      search a.test b.test
      nameserver 10.0.3.1
      nameserver 10.0.3.2
      nameserver 10.0.4.1
      """;

  /** Killed while it put the original back, a client leaves the content as it is. */
  @Test
  void whatAKilledClientHasLeftBesideTheFileGoesThoughNothingIsToBeWritten() throws Exception {
    of("eth0").apply(first());
    var left = Files.writeString(directory.resolve("resolv.conf.jdhclient-4194305"), "half");
    var own = directory.resolve("resolv.conf.jdhclient-" + ProcessHandle.current().pid());
    Files.writeString(own, "another thread's");

    of("eth0").apply(first());

    assertThat(left).doesNotExist();
    assertThat(own).exists();
  }

  @Test
  void aLeaseIsWrittenAndTakenAway() throws Exception {
    of("eth0").apply(first());
    assertWritten(
        """
        # Written by jdhclient for eth0
        domain a.test
        search a.test
        nameserver 10.0.3.1
        nameserver 10.0.3.2
        """);

    of("eth0").withdraw(first());
    assertWritten(ORIGINAL);
    assertThat(run).isEmptyDirectory();
  }

  @Test
  void severalInterfacesAddUpInTheOrderOfTheirNames() throws Exception {
    of("eth1").apply(second());
    of("eth0").apply(first());

    assertWritten(BOTH);
  }

  @Test
  void theOriginalComesBackWhicheverEndsLast() throws Exception {
    of("eth0").apply(first());
    of("eth1").apply(second());
    of("eth0").withdraw(first());
    assertWritten(
        """
        # Written by jdhclient for eth1
        domain b.test
        search b.test
        nameserver 10.0.4.1
        nameserver 10.0.3.1
        nameserver 10.0.4.2
        """);

    of("eth1").withdraw(second());
    assertWritten(ORIGINAL);
    assertThat(run).isEmptyDirectory();
  }

  @Test
  void anotherLeaseTakesThePlaceOfTheFormer() throws Exception {
    of("eth0").apply(second());
    of("eth1").apply(second());
    of("eth0").replace(second(), first());
    assertWritten(BOTH);

    of("eth0").replace(first(), lease(""));
    of("eth1").replace(second(), lease(""));
    assertWritten(ORIGINAL);
  }

  @Test
  void whatSomebodyElseWroteSinceStays() throws Exception {
    of("eth0").apply(first());
    Files.writeString(file, "# changed\n");

    of("eth0").withdraw(first());

    assertWritten("# changed\n");
    assertThat(run).isEmptyDirectory();
  }

  @Test
  void whatSomebodyElseWroteBetweenTwoLeasesComesBack() throws Exception {
    of("eth0").apply(first());
    Files.writeString(file, "# changed\n");
    of("eth1").apply(second());
    assertWritten(BOTH);

    of("eth0").withdraw(first());
    of("eth1").withdraw(second());

    assertWritten("# changed\n");
  }

  /** The run directory does not outlive a reboot; the file does. */
  @Test
  void whatALeaseWroteBeforeARebootIsNoOriginal() throws Exception {
    Files.writeString(file, "# Written by jdhclient for eth0\nnameserver 10.0.9.9\n");
    of("eth0").apply(first());

    of("eth0").withdraw(first());

    assertWritten("");
  }

  @Test
  void aLeaseThatSaysNothingChangesNothing() throws Exception {
    of("eth0").apply(lease(""));
    of("eth0").withdraw(lease(""));

    assertWritten(ORIGINAL);
    assertThat(run).doesNotExist();
  }

  /** Its leases lie on a disk. */
  @Test
  void whatStoodThereBeforeAPowerLossComesBack() throws Exception {
    of("eth0").apply(first());
    try (var files = Files.list(run)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }

    of("eth0").apply(first());
    of("eth0").withdraw(first());

    assertWritten(ORIGINAL);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("resolv.conf", "run");
  }

  private static String partOf(String subject) {
    return ClientKey.here(subject) + ".resolv";
  }

  @Test
  void eachOfTwoThatShareTheDirectoriesLeavesItsLeasesAsTheyWere() throws Exception {
    var leases = Files.createDirectory(directory.resolve("other")).resolve("leases");
    of("eth0").apply(first());
    of("eth1", file, run, leases).apply(second());
    assertWritten(BOTH);

    of("eth0").withdraw(first());
    of("eth1", file, run, leases).withdraw(second());

    assertWritten(ORIGINAL);
    assertThat(leases.getParent()).isEmptyDirectory();
    assertThat(run).isEmptyDirectory();
  }

  /** As containers do, whose clients share the run directory. */
  @Test
  void filesThatAreNotTheSameHaveNothingToDoWithEachOther() throws Exception {
    var elsewhere = Files.createDirectory(directory.resolve("elsewhere")).resolve("resolv.conf");
    Files.writeString(elsewhere, "# theirs\n");
    of("eth0").apply(first());
    of("other", elsewhere, run, directory.resolve("leases")).apply(second());

    assertThat(Files.readString(elsewhere)).startsWith("# Written by jdhclient for other\n");
    of("other", elsewhere, run, directory.resolve("leases")).withdraw(second());

    assertThat(elsewhere).hasContent("# theirs\n");
    assertThat(Files.readString(file)).startsWith("# Written by jdhclient for eth0\n");
  }

  @Test
  void aLinkInTheRunDirectoryIsNotFollowed() throws Exception {
    var target = Files.writeString(directory.resolve("target"), "file x\ninterface y\n");
    Files.createDirectory(run);
    Files.createSymbolicLink(run.resolve(partOf("eth0")), target);

    of("eth0").apply(first());

    assertThat(target).hasContent("file x\ninterface y\n");
    assertThat(Files.isSymbolicLink(run.resolve(partOf("eth0")))).isFalse();
  }
}
