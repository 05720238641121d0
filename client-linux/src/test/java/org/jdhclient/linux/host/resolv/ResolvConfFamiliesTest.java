package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.address.Family;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.helpers.NOPLogger;

/** Clients of both families, of one interface and of several. */
class ResolvConfFamiliesTest {
  private static final String ORIGINAL = "nameserver 192.0.2.1\n";

  private static final ResolverSettings V4 =
      new ResolverSettings("a.test", List.of("a.test", "b.test"), List.of("10.0.3.1", "10.0.3.2"));

  private static final ResolverSettings V6 =
      new ResolverSettings("", List.of("b.test", "c.test"), List.of("fe80::1%eth0"));

  private static final String OF_V4 =
      """
      # Written by jdhclient for eth0
      domain a.test
      search a.test b.test
      nameserver 10.0.3.1
      nameserver 10.0.3.2
      """;

  private static final String OF_V6 =
      """
      # Written by jdhclient for eth0
      search b.test c.test
      nameserver fe80::1%eth0
      """;

  private static final String OF_BOTH =
      """
      # Written by jdhclient for eth0
      domain a.test
      search a.test b.test c.test
      nameserver 10.0.3.1
      nameserver 10.0.3.2
      nameserver fe80::1%eth0
      """;

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("resolv.conf"), ORIGINAL);
  }

  /** As another process has it, each time. */
  private ResolvConf of(Family family) {
    return of(family, 1, "eth0");
  }

  private ResolvConf of(Family family, int ifindex, String interfaceName) {
    return of(directory, family, ifindex, interfaceName);
  }

  private static ResolvConf of(Path directory, Family family, int ifindex, String interfaceName) {
    return new ResolvConf(
        directory.resolve("resolv.conf"),
        new RunDirectory(directory.resolve("run")),
        directory.resolve(family + ".leases"),
        ClientKey.of(family, ifindex),
        interfaceName,
        NOPLogger.NOP_LOGGER);
  }

  private static ResolverSettings settings(Family family) {
    return family == Family.V4 ? V4 : V6;
  }

  private static Family other(Family family) {
    return family == Family.V4 ? Family.V6 : Family.V4;
  }

  @ParameterizedTest
  @EnumSource
  void theFamiliesOfAnInterfaceAddUpWhicheverComesFirst(Family first) {
    of(first).apply(settings(first));
    of(other(first)).apply(settings(other(first)));

    assertThat(file).hasContent(OF_BOTH);
  }

  @ParameterizedTest
  @EnumSource
  void whenOneEndsTheOthersPartStaysAndWithTheLastTheOriginalComesBack(Family first) {
    of(Family.V4).apply(V4);
    of(Family.V6).apply(V6);

    of(first).withdraw(settings(first));
    assertThat(file).hasContent(first == Family.V4 ? OF_V6 : OF_V4);

    of(other(first)).withdraw(settings(other(first)));
    assertThat(file).hasContent(ORIGINAL);
    assertThat(directory.resolve("run")).isEmptyDirectory();
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("resolv.conf", "run");
  }

  @Test
  void anotherLeaseOfOneFamilyLeavesTheOthersPart() {
    var renumbered = new ResolverSettings("", List.of("d.test"), List.of("2001:db8::53"));
    of(Family.V4).apply(V4);
    of(Family.V6).apply(V6);

    of(Family.V6).replace(V6, renumbered);
    assertThat(file)
        .hasContent(
            """
            # Written by jdhclient for eth0
            domain a.test
            search a.test b.test d.test
            nameserver 10.0.3.1
            nameserver 10.0.3.2
            nameserver 2001:db8::53
            """);

    of(Family.V6).replace(renumbered, ResolverSettings.NONE);
    assertThat(file).hasContent(OF_V4);
  }

  /** By interface, and of each first what IPv4 brought. */
  @Test
  void partsOfAnInterfaceStandTogether() {
    of(Family.V6, 2, "eth1").apply(servers("2001:db8:1::53"));
    of(Family.V4, 2, "eth1").apply(servers("10.0.4.1"));
    of(Family.V6).apply(servers("2001:db8::53"));
    of(Family.V4).apply(servers("10.0.3.1"));

    assertThat(file)
        .hasContent(
            """
            # Written by jdhclient for eth0, eth1
            nameserver 10.0.3.1
            nameserver 2001:db8::53
            nameserver 10.0.4.1
            nameserver 2001:db8:1::53
            """);
  }

  private static ResolverSettings servers(String... servers) {
    return new ResolverSettings("", List.of(), List.of(servers));
  }

  @Test
  void threeServersOfIpv4LeaveIpv6OneOfThreePlaces() {
    of(Family.V4).apply(servers("10.0.3.1", "10.0.3.2", "10.0.3.3"));
    of(Family.V6).apply(servers("2001:db8::53", "2001:db8::35"));
    assertThat(file)
        .hasContent(
            """
            # Written by jdhclient for eth0
            nameserver 10.0.3.1
            nameserver 10.0.3.2
            nameserver 2001:db8::53
            nameserver 10.0.3.3
            nameserver 2001:db8::35
            """);

    of(Family.V6).withdraw(servers("2001:db8::53", "2001:db8::35"));
    assertThat(file)
        .hasContent(
            """
            # Written by jdhclient for eth0
            nameserver 10.0.3.1
            nameserver 10.0.3.2
            nameserver 10.0.3.3
            """);
  }

  @Test
  void theOwnersLinesStayWhicheverFamilyComesAndGoes() throws Exception {
    of(Family.V4).apply(V4);
    Files.writeString(file, "nameserver ::1\n" + OF_V4 + "options rotate\n");

    of(Family.V6).apply(V6);
    assertThat(file).hasContent("nameserver ::1\n" + OF_BOTH + "options rotate\n");
    of(Family.V4).withdraw(V4);
    assertThat(file).hasContent("nameserver ::1\n" + OF_V6 + "options rotate\n");
    of(Family.V6).withdraw(V6);
    assertThat(file).hasContent("nameserver ::1\n" + ORIGINAL + "options rotate\n");
  }

  /** One of release 0.1 had no families: its part is IPv4's. */
  @Test
  void thePartOfAClientThatRanBeforeAnUpgradeStays() throws Exception {
    of(Family.V4).apply(V4);
    var part = directory.resolve("run/" + ClientKey.here("1") + ".resolv");
    assertThat(part).exists();

    of(Family.V6).apply(V6);

    assertThat(file).hasContent(OF_BOTH);
  }

  @Test
  void twoProcessesAtOnceLoseNoPart() throws Exception {
    try (var v4 = child(Family.V4);
        var v6 = child(Family.V6)) {
      assertThat(v4.readLine()).isEqualTo("there each time");
      assertThat(v6.readLine()).isEqualTo("there each time");
    }
    assertThat(file).hasContent(OF_BOTH);
  }

  private ChildJvm child(Family family) throws IOException {
    return new ChildJvm(List.of(), Changing.class, directory.toString(), family.name());
  }

  /** Puts a part in and takes it out again and again; in the end it is in. */
  static final class Changing {
    private static final int ROUNDS = 100;

    private Changing() {}

    public static void main(String[] arguments) throws Exception {
      var directory = Path.of(arguments[0]);
      var family = Family.valueOf(arguments[1]);
      var resolvConf = of(directory, family, 1, "eth0");
      var settings = settings(family);
      boolean there = true;
      for (int i = 0; i < ROUNDS; i++) {
        resolvConf.withdraw(settings);
        there &= !has(directory, settings);
        resolvConf.apply(settings);
        there &= has(directory, settings);
      }
      System.out.println(there ? "there each time" : "lost");
    }

    private static boolean has(Path directory, ResolverSettings settings) throws IOException {
      return Files.readString(directory.resolve("resolv.conf"))
          .contains(settings.nameServers().get(0) + "\n");
    }
  }
}
