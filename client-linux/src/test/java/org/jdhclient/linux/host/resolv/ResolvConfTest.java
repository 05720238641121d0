package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** What a lease with some options says. */
  private static ResolverSettings lease(String options) throws MalformedPacketException {
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
    return RecordedLeases.of(text.formatted(options))
        .leasesOf("eth0")
        .get(0)
        .toLease(new WallTime(1_795_374_000L), new BootTime(5_000_000_000L))
        .parameters()
        .resolverSettings();
  }

  private static ResolverSettings first() throws MalformedPacketException {
    return lease("option domain-name \"a.test\"; option domain-name-servers 10.0.3.1, 10.0.3.2;");
  }

  private static ResolverSettings second() throws MalformedPacketException {
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
      nameserver 10.0.4.2
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

  /**
   * It may have been killed at any of its notes, of which the next finds all as they have to be.
   */
  @Test
  void soDoesWhatIsLeftBesideItsNotes() throws Exception {
    of("eth0").apply(first());
    var left = leaveBesideEach();

    of("eth0").apply(first());

    assertThat(left).hasSizeGreaterThan(4).allSatisfy(file -> assertThat(file).doesNotExist());

    left = leaveBesideEach();

    of("eth0").withdraw(first());

    assertThat(left).allSatisfy(file -> assertThat(file).doesNotExist());
    assertWritten(ORIGINAL);
  }

  /** A half of each file that is there now, but for locks, which are not replaced. */
  private List<Path> leaveBesideEach() throws IOException {
    var left = new ArrayList<Path>();
    try (var all = Files.walk(directory)) {
      for (var each : all.filter(Files::isRegularFile).toList()) {
        var name = each.getFileName().toString();
        if (!name.endsWith(".lock")) {
          left.add(Files.writeString(each.resolveSibling(name + ".jdhclient-4194305"), "half"));
        }
      }
    }
    return left;
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
  void whereThereWasNoFileNoneIsLeft() throws Exception {
    Files.delete(file);
    of("eth0").apply(first());
    of("eth1").apply(second());
    losePower();
    of("eth0").apply(first());

    of("eth1").withdraw(second());
    of("eth0").withdraw(first());

    assertThat(file).doesNotExist();
    assertThat(run).isEmptyDirectory();
  }

  @Test
  void anEmptyFileComesBackEmpty() throws Exception {
    Files.writeString(file, "");
    of("eth0").apply(first());
    of("eth0").withdraw(first());
    assertWritten("");
    assertThat(file).exists();
  }

  @Test
  void whatOthersHaveWrittenMeanwhileStaysWhereThereWasNoFile() throws Exception {
    Files.delete(file);
    of("eth0").apply(first());
    Files.writeString(file, Files.readString(file) + "options edns0\n");
    of("eth0").withdraw(first());
    assertWritten("options edns0\n");

    Files.delete(file);
    of("eth0").apply(first());
    Files.writeString(file, ORIGINAL);
    of("eth0").withdraw(first());
    assertWritten(ORIGINAL);
  }

  /** The link is its owner's, as in a service whose user can write its run directory only. */
  @Test
  void aLinkToNoFileStays() throws Exception {
    Files.delete(file);
    var target = directory.resolve("elsewhere");
    Files.createSymbolicLink(file, target);
    of("eth0").apply(first());
    assertThat(target).exists();

    of("eth0").withdraw(first());

    assertThat(target).doesNotExist();
    assertThat(file).isSymbolicLink();
  }

  /** A file that a group of the owner's may read, and nobody else. */
  @Test
  void itStaysItsOwnersAndItsGroupsWithTheLeaseAndAfterIt() throws Exception {
    assumeTrue(LibC.geteuid() == 0, "files are given to others by root only");
    Files.setAttribute(file, "unix:uid", 1234);
    Files.setAttribute(file, "unix:gid", 5);
    Files.setAttribute(file, "unix:mode", 0640);
    var mine = Files.readAttributes(file, "unix:uid,gid,mode");

    of("eth0").apply(first());
    assertThat(file).content().startsWith("# Written by jdhclient");
    assertThat(Files.readAttributes(file, "unix:uid,gid,mode")).isEqualTo(mine);

    of("eth0").withdraw(first());
    assertWritten(ORIGINAL);
    assertThat(Files.readAttributes(file, "unix:uid,gid,mode")).isEqualTo(mine);
  }

  /** The C library's limits are its own: caches that read the file have none. */
  @Test
  void allServersAndDomainsOfALeaseAreThere() throws Exception {
    var servers = IntStream.range(1, 7).mapToObj("10.0.3.%d"::formatted).toList();
    var domains = IntStream.range(1, 21).mapToObj("department%d.branch.test"::formatted).toList();
    of("eth0")
        .apply(
            lease(
                "option domain-name \"a.test b.test\";"
                    + ("option domain-search \"" + String.join("\", \"", domains) + "\";")
                    + ("option domain-name-servers " + String.join(", ", servers) + ";")));
    assertThat(file)
        .content()
        .contains("domain a.test\nsearch a.test b.test " + String.join(" ", domains) + "\n")
        .endsWith("nameserver " + String.join("\nnameserver ", servers) + "\n");
  }

  @Test
  void howManyServersTheCLibraryAsksIsSaidWhereThereAreMore() throws Exception {
    assertThat(ResolvConfText.limits(ResolvConfText.of(second()))).isEmpty();
    assertThat(ResolvConfText.limits(ResolvConfText.of(second().and(first()))))
        .contains("4 name servers, of which the C library asks the first 3");
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
    losePower();

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

  /** Else it would come back after the next loss of power, whatever the owner has written since. */
  @Test
  void whoKeepsItsLeasesElsewhereLeavesNothingBesideTheFormer() throws Exception {
    var leases = Files.createDirectory(directory.resolve("other")).resolve("leases");
    of("eth0").apply(first());
    of("eth0", file, run, leases).apply(first());
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("resolv.conf", "run", "other");

    of("eth0", file, run, leases).withdraw(first());
    assertWritten(ORIGINAL);
    Files.writeString(file, "# mine\n");
    of("eth0", file, run, leases).apply(first());
    losePower();
    of("eth0").apply(first());
    of("eth0").withdraw(first());

    assertThat(Files.readString(file)).isEmpty();
  }

  @Test
  void soItIsWhereTheLeaseIsGivenBackAlone() throws Exception {
    var leases = Files.createDirectory(directory.resolve("other")).resolve("leases");
    of("eth0").apply(first());

    of("eth0", file, run, leases).withdraw(first());

    assertWritten(ORIGINAL);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("resolv.conf", "run", "other");
  }

  @Test
  void whatStoodThereStaysKnownToOthersWhoseLeasesLieThere() throws Exception {
    var leases = Files.createDirectory(directory.resolve("other")).resolve("leases");
    of("eth0").apply(first());
    of("eth1").apply(second());
    of("eth0", file, run, leases).apply(first());
    losePower();

    of("eth1").apply(second());
    of("eth1").withdraw(second());

    assertWritten(ORIGINAL);
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

  private static final String FIRST =
      """
      # Written by jdhclient for eth0
      domain a.test
      search a.test
      nameserver 10.0.3.1
      nameserver 10.0.3.2
      """;

  private static ResolverSettings other() throws MalformedPacketException {
    return lease("option domain-name-servers 10.0.5.1;");
  }

  private void losePower() throws IOException {
    try (var files = Files.list(run)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** The words of resolv.conf(5), comments, and what nobody knows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "options timeout:1 edns0\n",
        "sortlist 10.0.0.0/255.0.0.0\n",
        "# the printer is 10.0.3.99\n",
        "; as was agreed\n\n",
        "nameserver 192.0.2.53\n",
        "nameserver ::1 # here\n",
        "search corp.test\n",
        "domain corp.test\n",
        "lookup file bind\n",
        "options ndots:2"
      })
  void whatTheOwnerAddsOutlivesRenewalsPowerLossAndTheLease(String added) throws Exception {
    var whole = added.endsWith("\n") ? added : added + "\n";
    of("eth0").apply(first());
    Files.writeString(file, FIRST + added);

    of("eth0").replace(first(), first());
    assertWritten(FIRST + whole);
    of("eth0").replace(first(), other());
    assertWritten("# Written by jdhclient for eth0\nnameserver 10.0.5.1\n" + whole);
    losePower();
    of("eth0").apply(first());
    assertWritten(FIRST + whole);

    of("eth0").withdraw(first());
    assertWritten(ORIGINAL + whole);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("resolv.conf", "run");
  }

  /** A resolver asks the first one first. */
  @Test
  void whatTheOwnerPutsFirstStaysFirst() throws Exception {
    of("eth0").apply(first());
    Files.writeString(file, "# mine\nnameserver 127.0.0.1\n" + FIRST);

    of("eth0").replace(first(), other());
    assertWritten(
        """
        # mine
        nameserver 127.0.0.1
        # Written by jdhclient for eth0
        nameserver 10.0.5.1
        """);

    of("eth0").withdraw(other());
    assertWritten("nameserver 127.0.0.1\n" + ORIGINAL);
  }

  @Test
  void whatTheOwnerPutsInTheMiddleStaysBeforeWhatFollowed() throws Exception {
    of("eth0").apply(first());
    Files.writeString(file, FIRST.replace("domain", "nameserver 127.0.0.1\ndomain"));

    of("eth0").replace(first(), other());

    assertWritten(
        """
        nameserver 127.0.0.1
        # Written by jdhclient for eth0
        nameserver 10.0.5.1
        """);
  }

  @Test
  void whatTheOwnerAddsStaysWhicheverInterfaceEnds() throws Exception {
    of("eth0").apply(first());
    Files.writeString(file, FIRST + "options rotate\n");
    of("eth1").apply(second());
    assertWritten(BOTH + "options rotate\n");

    of("eth1").withdraw(second());
    assertWritten(FIRST + "options rotate\n");
    of("eth0").withdraw(first());
    assertWritten(ORIGINAL + "options rotate\n");
    assertThat(run).isEmptyDirectory();
  }

  @Test
  void whatStoodThereBeforeComesBackOnce() throws Exception {
    of("eth0").apply(first());
    Files.writeString(file, FIRST + ORIGINAL + "options rotate\n");

    of("eth0").withdraw(first());

    assertWritten(ORIGINAL + "options rotate\n");
  }

  @Test
  void aLineOfALeaseThatTheOwnerTakesOutComesBackWithTheNextOnly() throws Exception {
    of("eth0").apply(first());
    Files.writeString(file, FIRST.replace("nameserver 10.0.3.2\n", ""));

    of("eth0").withdraw(first());

    assertWritten(ORIGINAL);
  }

  /** It was ended between noting what it writes and writing that. */
  @Test
  void whatAKilledClientDidNotComeToReplaceIsNoOwners() throws Exception {
    of("eth0").apply(first());
    var former = Files.readString(file);
    of("eth0").replace(first(), other());
    Files.writeString(file, former);

    of("eth0").apply(other());

    assertWritten("# Written by jdhclient for eth0\nnameserver 10.0.5.1\n");
  }

  /** Its directory has become full, or refuses: then others go by what is beside the leases. */
  @Test
  void aRecordThatIsOutOfDateHasNoLineOfALeaseBeTheOwners() throws Exception {
    of("eth0").apply(first());
    noRoomForWhatIsWritten();
    of("eth0").replace(first(), other());

    of("eth0").apply(other());

    assertWritten("# Written by jdhclient for eth0\nnameserver 10.0.5.1\n");
    of("eth0").withdraw(other());
    assertWritten(ORIGINAL);
  }

  /** A directory stands where the new record has to be made. */
  private void noRoomForWhatIsWritten() throws IOException {
    for (var name : run.toFile().list((in, name) -> name.startsWith("resolv.conf.written-"))) {
      Files.createDirectories(run.resolve(name + ".jdhclient-" + LibC.getpid() + "/in-the-way"));
    }
  }

  @Test
  void whatStoodThereBeforeOutlivesTheOthersEndAndAPowerLoss() throws Exception {
    of("eth0").apply(first());
    of("eth1").apply(second());
    of("eth0").withdraw(first());
    losePower();

    of("eth1").apply(second());
    of("eth1").withdraw(second());

    assertWritten(ORIGINAL);
  }

  /** The disk was made anew, or the directory was cleared. */
  @Test
  void theDirectoryOfTheLeasesIsMade() throws Exception {
    var leases = directory.resolve("lib/dhcp/leases");
    of("eth0", file, run, leases).apply(first());
    losePower();

    of("eth0", file, run, leases).apply(first());
    of("eth0", file, run, leases).withdraw(first());

    assertWritten(ORIGINAL);
    assertThat(leases.getParent()).isEmptyDirectory();
  }

  /** A file stands where it should be, which stops root too. */
  @Test
  void whereNothingCanBeKeptTheFileIsWrittenAndPutBackAllTheSame() throws Exception {
    var nowhere = new RunDirectory(Files.createFile(directory.resolve("file")).resolve("run"));
    var leases = directory.resolve("file/leases");
    var client = in(nowhere, "eth0", leases);
    var other = in(nowhere, "eth1", leases);

    client.apply(first());
    assertWritten(FIRST);
    other.apply(second());
    assertWritten(BOTH);
    Files.writeString(file, BOTH + "options rotate\n");
    other.withdraw(second());
    assertWritten(FIRST + "options rotate\n");
    client.replace(first(), other());
    client.withdraw(other());

    assertWritten(ORIGINAL + "options rotate\n");
  }

  private ResolvConf in(RunDirectory run, String interfaceName, Path leases) {
    var key = ClientKey.here(interfaceName);
    return new ResolvConf(file, run, leases, key, interfaceName, NOPLogger.NOP_LOGGER);
  }

  @Test
  void onceThereIsRoomAgainOthersKnowOfIt() throws Exception {
    var place = Files.createFile(directory.resolve("file"));
    var mine = new RunDirectory(place);
    in(mine, "eth0", directory.resolve("leases")).apply(first());
    Files.delete(place);
    in(mine, "eth0", directory.resolve("leases")).apply(first());

    in(new RunDirectory(place), "eth1", directory.resolve("leases")).apply(second());

    assertWritten(BOTH);
  }
}
