package org.jdhclient.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.OnNative;
import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.server.Silence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * README's table of what each client of Debian 13's ifupdown keeps is what comes of trying it;
 * target/contract.md is what came of it this time.
 */
@OnNative
@ExtendWith(LabExtension.class)
@Timeout(value = 45, unit = TimeUnit.MINUTES) // the first run has a Debian to fetch
final class ContractIT {
  private static final Path README = Path.of("..", "README.md");
  private static final Map<InetDhcpClient, String> TRIED = new ConcurrentSkipListMap<>();

  @AfterAll
  static void write() throws IOException {
    var table = new ArrayList<>(List.of(Contract.HEADER, "|---|---|---|---|"));
    table.addAll(TRIED.values());
    Files.write(Path.of("target", "contract.md"), table);
  }

  @Test
  void jdhclientKeepsAllOfIt() throws IOException {
    var kept = tried(InetDhcpClient.JDHCLIENT);

    assertThat(kept).isEqualTo(new Contract(true, true, true));
    assertStandsInReadme(InetDhcpClient.JDHCLIENT, kept);
  }

  @Whole
  @ParameterizedTest(name = "{0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JDHCLIENT")
  void theOthersAreAsReadmeSays(InetDhcpClient client) throws IOException {
    assertStandsInReadme(client, tried(client));
  }

  /** Ended by ifdown while it was still there, the other client leaves nothing to live with. */
  @Whole
  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"UDHCPC", "DHCPCD"})
  void anOwnerChangesOverToJdhclient(InetDhcpClient before, Lab lab) {
    var guest = IfupdownGuest.open(lab, before);
    guest.ifup().awaitExit();
    Await.until("eth0 has an address", guest::isBound);
    assertThat(guest.isServedBy(before)).isTrue();

    guest.ifdown();
    lab.guest().run("ip", "-4", "addr", "flush", "dev", "eth0").orThrow();
    guest.install(InetDhcpClient.JDHCLIENT);

    assertServedByJdhclientAlone(guest, before, lab);
  }

  /** ifdown asks a dhclient to end, and no other client. */
  @Whole
  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"UDHCPC", "DHCPCD"})
  void aClientForgottenIsEndedByHand(InetDhcpClient before, Lab lab) {
    var guest = IfupdownGuest.open(lab, before);
    guest.ifup().awaitExit();
    Await.until("eth0 has an address", guest::isBound);
    guest.install(InetDhcpClient.JDHCLIENT);

    guest.ifdown();
    assertThat(guest.isServedBy(before)).isTrue();
    guest.endByHand(before);

    assertServedByJdhclientAlone(guest, before, lab);
  }

  private static void assertServedByJdhclientAlone(
      IfupdownGuest guest, InetDhcpClient before, Lab lab) {
    assertThat(guest.ifup().awaitExit()).as(guest.saidByIfup()).isZero();
    assertThat(guest.isServedBy(InetDhcpClient.JDHCLIENT)).isTrue();
    assertThat(guest.isServedBy(before)).isFalse();
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  private static void assertStandsInReadme(InetDhcpClient client, Contract kept)
      throws IOException {
    TRIED.put(client, kept.line(client));
    var table =
        Files.readAllLines(README).stream()
            .dropWhile(line -> !line.equals(Contract.HEADER))
            .takeWhile(line -> line.startsWith("|"));
    assertThat(table).contains(kept.line(client));
  }

  private static Contract tried(InetDhcpClient client) {
    boolean returnsWhenBound;
    try (var lab = Lab.open()) {
      returnsWhenBound = returnsWhenBound(IfupdownGuest.open(lab, client), lab);
    }
    try (var lab = Lab.open()) {
      var guest = IfupdownGuest.open(lab, client);
      var untouched = guest.untouched();
      guest.ifup().awaitExit();
      Await.until("eth0 has an address", guest::isBound);
      var settled = guest.settled();
      assertThat(guest.isServedBy(client)).as(guest.saidByIfup()).isTrue();
      return new Contract(
          returnsWhenBound, settled.equals(untouched), isComplete(guest.resolvConf()));
    }
  }

  /** The server answers only after a while, in which a router is heard. */
  private static boolean returnsWhenBound(IfupdownGuest guest, Lab lab) {
    var silence = Silence.begin(lab.bridge());
    var ifup = guest.ifup();
    Await.until(
        "ifup ends, or the client asks again", () -> !ifup.isAlive() || guest.hasAskedOften());
    boolean early = !ifup.isAlive();
    silence.end();
    return ifup.awaitExit() == 0 && guest.isBound() && !early;
  }

  /** resolv.conf(5): of several search or domain lines the last counts. */
  private static boolean isComplete(List<String> lines) {
    var servers = Stream.of("10.0.3.1", "10.0.3.2", "10.0.3.3").map("nameserver "::concat).toList();
    var searched =
        lines.stream()
            .filter(line -> line.matches("(search|domain) .*"))
            .flatMap(line -> Stream.of(line.split(" ")).skip(1))
            .map(name -> name.replaceFirst("\\.$", ""))
            .collect(Collectors.toSet());
    return lines.containsAll(servers) && searched.equals(Set.of("example.org", "example.com"));
  }
}
