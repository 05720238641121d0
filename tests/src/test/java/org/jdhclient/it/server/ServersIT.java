package org.jdhclient.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.GuestLink;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.ServedNetwork;
import org.jdhclient.lab.server.ServerProgram;
import org.jdhclient.lab.server.ServerProgram.LongOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** The whole life of a lease with each DHCP server of Debian's; its outcome is a table. */
@ExtendWith({LabExtension.class, ServersTable.class})
final class ServersIT {
  private static final int ROUTERS = 3;
  private static final int RAPID_COMMIT = 80;
  private static final int DOMAIN_SEARCH = 119;

  private static final ServedNetwork SHORT = ServedNetwork.LXC.with(ServedNetwork.Times.SHORT);

  /** More than the 255 octets that one option can hold. */
  private static final List<String> MANY_DOMAINS =
      IntStream.rangeClosed(1, 8)
          .mapToObj(i -> "a-domain-with-a-rather-long-name-%1$d.example%1$d".formatted(i))
          .toList();

  @ParameterizedTest
  @EnumSource
  @DisplayName("acquire")
  void acquires(ServerProgram server, Lab lab) {
    lab.server(server, ServedNetwork.LXC);

    var leased = Conditions.bound(lab.jdhclient("-d", "eth0"));

    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(leased + "/24");
    assertThat(leased).startsWith("10.0.3.2");
    assertThat(lab.guest().routes()).anyMatch(route -> route.startsWith("default via 10.0.3.1 "));
    assertThat(lab.guest().resolvConf()).contains("nameserver 10.0.3.1");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("renew")
  void renews(ServerProgram server, Lab lab) {
    lab.server(server, SHORT);
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);

    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 10\\.0\\.3\\.1 port 67$");

    assertThat(Conditions.bound(client)).isEqualTo(leased);
    assertThat(lab.capture().conversation("DHCPDISCOVER")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("rebind")
  void rebinds(ServerProgram server, Lab lab) {
    lab.server(server, SHORT);
    var client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);
    // Servers that read the wire itself are not kept from it by a packet filter; so what is sent
    // to them alone goes to a machine that is not there.
    lab.guest()
        .run(
            "ip",
            "neigh",
            "replace",
            LxcBridge.ADDRESS,
            "lladdr",
            "00:16:3e:00:00:99",
            "dev",
            "eth0",
            "nud",
            "permanent")
        .orThrow();

    client.awaitLine("^DHCPREQUEST for " + leased + " on eth0 to 255\\.255\\.255\\.255 port 67$");
    client.awaitLine("^DHCPACK of " + leased + " from 10\\.0\\.3\\.1$");

    assertThat(Conditions.bound(client)).isEqualTo(leased);
    var rebinding =
        lab.capture().await("DHCPREQUEST", r -> r.isBroadcast() && r.ciaddr().equals(leased));
    assertThat(rebinding.source()).isEqualTo(leased);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("reboot")
  void rebootsWithTheSameLease(ServerProgram server, Lab lab) {
    lab.server(server, ServedNetwork.LXC);
    var leased = boundThenKilled(lab);

    assertThat(Conditions.bound(lab.jdhclient("-d", "eth0"))).isEqualTo(leased);

    assertThat(lab.capture().conversation("DHCPDISCOVER")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("NAK")
  void obeysARefusal(ServerProgram server, Lab lab) {
    var first = lab.server(server, ServedNetwork.LXC);
    var old = boundThenKilled(lab);
    first.close();
    lab.server(server, ServedNetwork.OTHER);

    var client = lab.jdhclient("-d", "eth0");
    client.awaitLine("^DHCPNAK from 10\\.0\\.4\\.1");
    var now = Conditions.bound(client);

    assertThat(now).startsWith("10.0.4.2");
    assertThat(lab.guest().addresses()).extracting("cidr").containsExactly(now + "/24");
    assertThat(lab.guest().routes()).noneMatch(route -> route.contains(old));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("release")
  void releases(ServerProgram server, Lab lab) {
    lab.server(server, ServedNetwork.LXC.withOneAddress());
    ClientProcess.bound(lab);
    var leased = lab.guest().addresses().get(0).address();

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    lab.capture().first("DHCPRELEASE");
    assertThat(lab.capture().dhcp("DHCPRELEASE"))
        .singleElement()
        .extracting("ciaddr")
        .isEqualTo(leased);
    // The server has it to lease again: another machine gets it, the only one there is.
    GuestLink.of(lab).changeMac();
    assertThat(Conditions.bound(lab.jdhclient("-d", "eth0"))).isEqualTo(leased);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("classless routes")
  void setsClasslessRoutes(ServerProgram server, Lab lab) {
    lab.server(server, ServedNetwork.LXC.routing("192.0.2.0/24", "198.51.100.0/25"));

    Conditions.bound(lab.jdhclient("-d", "eth0"));

    assertThat(lab.guest().routes())
        .anyMatch(route -> route.startsWith("default via 10.0.3.1 "))
        .anyMatch(route -> route.startsWith("192.0.2.0/24 via 10.0.3.8 "))
        .anyMatch(route -> route.startsWith("198.51.100.0/25 via 10.0.3.8 "))
        .hasSize(4);
  }

  /** RFC 3396: what does not fit one option is sent in several of the same code. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("long options")
  void joinsLongOptions(ServerProgram server, Lab lab) {
    var running = startOrAbort(server, lab, ServedNetwork.LXC.searching(MANY_DOMAINS));
    var client = lab.jdhclient("-d", "eth0");
    Await.until(
        "an answer, or the server's end",
        () -> !running.isAlive() || !lab.capture().dhcp("DHCPACK").isEmpty());
    assumeTrue(
        server.longOptions() != LongOptions.ENDS || running.isAlive(),
        () -> "it ends as it is to send one: " + lastWords(running));

    Conditions.bound(client);

    var sent = lab.capture().first("DHCPACK").options().getOrDefault(DOMAIN_SEARCH, "");
    assumeTrue(
        server.longOptions() != LongOptions.CUTS || sent.length() / 2 > 255,
        "sends no option of over 255 octets");
    assertThat(sent.length() / 2).as("octets of a long option").isGreaterThan(255);
    var leases = lab.guest().run("sh", "-c", "cat /var/lib/dhcp/*.leases").orThrow().out();
    assertThat(leases).contains(MANY_DOMAINS);
  }

  /** RFC 4039: two messages instead of four. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("rapid commit")
  void takesALeaseAtOnce(ServerProgram server, Lab lab) {
    lab.server(server, ServedNetwork.LXC);
    lab.guest().cell().shell("echo 'also request rapid-commit;' >/run/rapid.conf").orThrow();

    Conditions.bound(lab.jdhclient("-d", "-cf", "/run/rapid.conf", "eth0"));

    assertThat(lab.capture().first("DHCPDISCOVER").options()).containsKey(RAPID_COMMIT);
    var ack = lab.capture().first("DHCPACK");
    assumeTrue(ack.options().containsKey(RAPID_COMMIT), "the server does not speak it");
    assertThat(ack.options()).containsKey(ROUTERS);
    assertThat(lab.capture().dhcp("DHCPOFFER")).isEmpty();
    assertThat(lab.capture().dhcp("DHCPREQUEST")).isEmpty();
  }

  /** A server that cannot be told of a long option says so as it starts. */
  private static Running startOrAbort(ServerProgram server, Lab lab, ServedNetwork served) {
    try {
      return lab.server(server, served);
    } catch (LabException e) {
      if (server.longOptions() != LongOptions.REFUSES) {
        throw e;
      }
      throw new TestAbortedException("cannot be told to: " + lastWords(e.getMessage()));
    }
  }

  private static String lastWords(Running running) {
    running.awaitExit();
    return lastWords(running.toString());
  }

  /** Of all that was said the last line, but for who says it and where it found the reason. */
  private static String lastWords(String all) {
    var said = all.lines().filter(line -> !line.startsWith("[")).toList();
    return said.get(said.size() - 1).replaceAll("^\\w+: | at .*$", "");
  }

  private static String boundThenKilled(Lab lab) {
    Running client = lab.jdhclient("-d", "eth0");
    var leased = Conditions.bound(client);
    client.close();
    Await.until("the client has ended", () -> !client.isAlive());
    return leased;
  }
}
