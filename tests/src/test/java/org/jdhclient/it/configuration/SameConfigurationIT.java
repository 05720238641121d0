package org.jdhclient.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same dhclient.conf, given to the real dhclient and then to jdhclient, has the same effect.
 *
 * <p>Known differences: jdhclient says how long a message it takes (option 57), asks for classless
 * routes before routers (option 55), as RFC 3442 has it, and for more where the file has no request
 * statement; it follows a send statement within an if, which dhclient passes over.
 */
@ExtendWith(LabExtension.class)
final class SameConfigurationIT {
  private static final String FILE = "/run/dhclient.conf";
  private static final String STOCK = "/etc/dhcp/dhclient.conf";
  private static final int PARAMETER_REQUEST_LIST = 55;
  private static final int MAX_MESSAGE_SIZE = 57;

  private static void write(Lab lab, String text) {
    lab.guest().run("sh", "-c", "printf '%s' \"$1\" >" + FILE, "sh", text).orThrow();
  }

  @Test
  void debiansOwnFile(Lab lab) {
    assertSameOptions(lab, STOCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send host-name \"box\"; send dhcp-client-identifier = concat(00, suffix(hardware, 6));"
            + " request routers;",
        "send vendor-class-identifier \"jd\"; send user-class \"\\x75\\143\"; request routers;",
        "send fqdn.fqdn \"a.example.org.\"; send fqdn.encoded on; send fqdn.server-update off;"
            + " request fqdn;",
        "send fqdn.fqdn \"a.example.org\"; send fqdn.no-client-update on;"
            + " request routers; also request fqdn;",
        "send dhcp-lease-time 3600; send dhcp-client-identifier \"name\"; request;",
        "option one code 224 = unsigned integer 16; option many code 225 = array of ip-address;"
            + " send one 258; send many 10.0.0.1, 10.0.0.2; request one, many;",
      })
  void whatIsSent(String text, Lab lab) {
    write(lab, text);
    assertSameOptions(lab, FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "supersede domain-name-servers 192.0.2.53, 192.0.2.54;",
        "prepend domain-name-servers 127.0.0.1; append domain-name-servers 192.0.2.55;",
        "supersede domain-search \"a.test\", \"b.test\"; default domain-name-servers 192.0.2.56;",
        "if not (option domain-name = \"example.org\") { prepend domain-name-servers 127.0.0.1; }",
      })
  void whatIsMadeOfTheAnswer(String text, Lab lab) {
    write(lab, text);
    lab.dnsmasq();
    var theirs = afterDhclient(lab, FILE);
    var ours = afterJdhclient(lab, FILE);
    assertThat(ours).isEqualTo(theirs).isNotEmpty();
  }

  private static void assertSameOptions(Lab lab, String file) {
    lab.dnsmasq();
    afterDhclient(lab, file);
    var discover = lab.capture().first("DHCPDISCOVER");
    var request = lab.capture().first("DHCPREQUEST");
    afterJdhclient(lab, file);
    assertSameOptions(lab, discover);
    assertSameOptions(lab, request);
  }

  private static void assertSameOptions(Lab lab, DhcpFrame theirs) {
    var ours = lab.capture().await(theirs.type(), frame -> !frame.xid().equals(theirs.xid()));
    assertThat(ours.options()).containsKey(MAX_MESSAGE_SIZE);
    assertThat(comparable(ours)).as(theirs.type()).isEqualTo(comparable(theirs));
  }

  private static Map<Integer, String> comparable(DhcpFrame frame) {
    var options = new TreeMap<>(frame.options());
    options.remove(MAX_MESSAGE_SIZE);
    options.computeIfPresent(PARAMETER_REQUEST_LIST, (code, list) -> sorted(list));
    return options;
  }

  private static String sorted(String hex) {
    var octets = hex.split("(?<=\\G..)");
    Arrays.sort(octets);
    return String.join("", octets);
  }

  /** What resolv.conf says after dhclient; its address is gone then. */
  private static List<String> afterDhclient(Lab lab, String file) {
    var client = lab.startInGuest("dhclient", "-d", "-v", "-cf", file, "-lf", "/run/l", "eth0");
    client.awaitLine("^bound to ");
    var said = resolvConf(lab);
    client.terminate();
    lab.guest().run("ip", "addr", "flush", "dev", "eth0").orThrow();
    return said;
  }

  private static List<String> afterJdhclient(Lab lab, String file) {
    Conditions.bound(lab.jdhclient("-v", "-cf", file, "eth0"));
    return resolvConf(lab);
  }

  /**
   * The search list, and name servers in their order; a name means the same with and without its
   * last dot.
   */
  private static List<String> resolvConf(Lab lab) {
    return lab.guest()
        .resolvConf()
        .lines()
        .filter(line -> line.matches("(nameserver|search) .*"))
        .map(line -> line.replaceAll("\\.(?= |$)", "").strip())
        .sorted(Comparator.comparing(line -> line.startsWith("nameserver")))
        .toList();
  }
}
