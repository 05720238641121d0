package org.jdhclient.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values as scripts are given them. */
class ScriptTextTest {
  private static final String HARMLESS = "[A-Za-z0-9 .,:/@%+=_~#^-]*";

  private static ScriptEnvironment bound(Map<Integer, Octets> options)
      throws MalformedPacketException {
    return Leases.environment(ScriptEvent.begun(Reason.BOUND, Leases.with(options)));
  }

  /** Values in a lease file and in a script; the latter as dhclient 4.4.3 gave them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "domain-name-servers | 10.0.3.1,10.0.3.2 | 10.0.3.1 10.0.3.2",
        "domain-name | \"example.org\" | example.org",
        "domain-name | \"a.example b.example\" | a.example b.example",
        "domain-search | \"a.example.\", \"b.example.\" | a.example. b.example.",
        "rfc3442-classless-static-routes | 24,192,168,5,10,0,3,9,0,10,0,3,1 "
            + "| 24 192 168 5 10 0 3 9 0 10 0 3 1",
        "static-routes | 192.168.6.0 10.0.3.9 | 192.168.6.0 10.0.3.9",
        "policy-filter | 10.0.0.0 255.0.0.0,11.0.0.0 255.0.0.0 "
            + "| 10.0.0.0 255.0.0.0 11.0.0.0 255.0.0.0",
        "time-offset | -3600 | -3600",
        "interface-mtu | 1400 | 1400",
        "ip-forwarding | true | true",
        "root-path | \"/srv/x\" | /srv/x",
        "pcode | \"EST5EDT4,M3.2.0/02:00\" | EST5EDT4,M3.2.0/02:00",
        "tcode | \"Europe/Berlin\" | Europe/Berlin",
        "default-url | \"http://cap/\" | http://cap/",
        "vendor-class-identifier | \"vend or\" | vend or",
        "vendor-encapsulated-options | 1:2:aa:bb | 1:2:aa:bb",
        "unknown-225 | 1:2:ff | 1:2:ff",
        "unknown-224 | \"hello\" | 68:65:6c:6c:6f",
      })
  void isTheLeaseFilesWithoutQuotationMarksAndCommas(String name, String inFile, String inScript)
      throws MalformedPacketException, SyntaxException {
    var option = OptionTable.STANDARD.find(name).orElseThrow();
    var environment = bound(Map.of(option.code(), option.format().parse(inFile)));
    assertThat(environment.variables()).containsEntry("new_" + name.replace('-', '_'), inScript);
    assertThat(environment.dropped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "12 | host_name | a b",
        "12 | host_name | $(reboot)",
        "15 | domain_name | example.org;reboot",
        "15 | domain_name | a  b",
        "17 | root_path | /srv/$x",
        "67 | bootfile_name | -O /etc/passwd",
        "66 | tftp_server_name | -h",
        "17 | root_path | /srv -O /etc/passwd",
        "17 | root_path | /srv/a b",
        "67 | bootfile_name | a -9",
        "56 | dhcp_message | no --way",
        "56 | dhcp_message | -1",
        "98 | uap_servers | http://a/ -x http://b/",
        "100 | pcode | UTC -e",
        "114 | default_url | http://x/ --output=/etc/passwd",
        "160 | v4_captive_portal | http://x/ y",
        "210 | loader_pathprefix | /a /b",
        "101 | tcode | Europe/Berlin -x",
        "101 | tcode | ../../etc/passwd",
        "101 | tcode | /etc/passwd",
        "114 | default_url | http://x/&reboot",
        "56 | dhcp_message | `reboot`",
      })
  void whatAScriptShouldNotSeeIsLeftOutByName(int code, String name, String value)
      throws MalformedPacketException {
    var environment = bound(Map.of(code, Octets.ofLatin1(value)));
    assertThat(environment.variables()).doesNotContainKey("new_" + name);
    assertThat(environment.dropped()).containsExactly("new_" + name);
  }

  @Test
  void octetsThatAreNoFitTextAreHexadecimal() throws MalformedPacketException {
    var environment = bound(Map.of(60, Octets.ofLatin1("a;b"), 43, Octets.ofLatin1("a -b")));
    assertThat(environment.variables())
        .containsEntry("new_vendor_class_identifier", "61:3b:62")
        .containsEntry("new_vendor_encapsulated_options", "61:20:2d:62");
  }

  static List<String> hostile() throws Exception {
    try (var cases = ScriptTextTest.class.getResourceAsStream("/corpus/cases.tsv")) {
      return new String(cases.readAllBytes())
          .lines()
          .map(line -> line.split("\t")[0])
          .filter(file -> file.matches(".*-inj-.*bootp.bin|.*tz-newline.*"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void nothingHostileGetsThrough(String file) throws Exception {
    try (var packet = ScriptTextTest.class.getResourceAsStream("/corpus/" + file)) {
      var ack = DhcpMessage.decode(Octets.copyOf(packet.readAllBytes()));
      var lease = Leases.of(ack.options());
      var environment = Leases.environment(ScriptEvent.changed(Reason.RENEW, lease, lease));
      assertThat(environment.variables().values()).allMatch(value -> value.matches(HARMLESS));
    }
  }

  @Test
  void thereAreHostilePackets() throws Exception {
    assertThat(Stream.of(hostile()).mapToInt(List::size).sum()).isGreaterThan(20);
  }
}
