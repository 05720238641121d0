package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.conf.Configurations.FACTS;
import static org.jdhclient.conf.Configurations.config;
import static org.jdhclient.conf.Configurations.parse;
import static org.jdhclient.conf.Configurations.resource;

import java.util.Optional;
import java.util.stream.LongStream;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.Timing;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  @Test
  void debiansStockFileIsReadWithoutAWord() {
    var config = config(resource("debian-bookworm.conf"));
    assertThat(config.hostName()).isEqualTo(Octets.ofLatin1("guest"));
    assertThat(config.requestList())
        .containsExactly(1, 28, 2, 121, 3, 15, 6, 119, 12, 44, 47, 26, 42);
    assertThat(config.timing()).isEqualTo(Timing.DEFAULT);
    assertThat(config.clientIdentifier()).isEqualTo(Octets.EMPTY);
  }

  @Test
  void anEmptyFileIsTheDefaults() {
    var config = config("# nothing\n");
    assertThat(config.sends().codes()).isEmpty();
    assertThat(config.requestList()).isEqualTo(ClientConfig.DEFAULT_REQUEST_LIST);
    assertThat(config.timing()).isEqualTo(Timing.DEFAULT);
  }

  @Test
  void withoutAFileTheHostsNameIsSent() {
    var config = Configuration.ofNoFile().forInterface("eth0").clientConfig(FACTS);
    assertThat(config.hostName()).isEqualTo(FACTS.hostName());
  }

  /** A timing in seconds, in the order of its components, with the rest after a DECLINE behind. */
  private static Timing timing(long... seconds) {
    var waits = LongStream.of(seconds).mapToObj(Span::ofSeconds).toArray(Span[]::new);
    return new Timing(
        waits[0], waits[1], waits[2], waits[3], waits[4], waits[5], waits[6], Span.ofSeconds(10));
  }

  @Test
  void eachWaitHasItsStatement() {
    var config =
        config(
            "timeout 61; retry 62; select-timeout 5; reboot 11;"
                + " backoff-cutoff 16; initial-interval 2; initial-delay 4;");
    assertThat(config.timing()).isEqualTo(timing(2, 16, 61, 11, 62, 5, 4));
  }

  @Test
  void theSampleOfTheManualIsRead() {
    var configuration = parse(resource("manual-sample.conf"));
    assertThat(configuration.problems())
        .allMatch(problem -> problem.kind() == Problem.Kind.UNSUPPORTED)
        .extracting(Problem::what)
        .containsExactly(
            "\"hardware\" is not supported.",
            "\"media\" is not supported.",
            "\"alias\" is not supported.");
    var settings = configuration.forInterface("ep0");
    var config = settings.clientConfig(FACTS);
    assertThat(config.timing()).isEqualTo(timing(2, 15, 60, 10, 60, 5, 0));
    assertThat(config.rejectedServers())
        .extracting(Object::toString)
        .containsExactly("192.33.137.209/32");
    assertThat(config.clientIdentifier()).isEqualTo(Hex.octets("0100a024abfb9c"));
    assertThat(config.sends().get(51)).contains(Hex.octets("00000e10"));
    assertThat(config.required()).containsExactly(1, 6);
    assertThat(settings.script()).isEqualTo("/sbin/dhclient-script");
    assertThat(configuration.forInterface("eth0").clientConfig(FACTS).sends().codes()).isEmpty();
  }

  @Test
  void aRequestListCanBeAddedToReplacedAndEmpty() {
    assertThat(config("request routers; also request domain-search, routers;").requestList())
        .containsExactly(3, 119);
    assertThat(config("request;").requestList()).isEmpty();
    assertThat(config("also request rapid-commit, v6-only-preferred;").requestList())
        .startsWith(1, 28)
        .endsWith(80, 108);
    assertThat(config("request fqdn.fqdn, dhcp6.fqdn, dhcp.routers;").requestList())
        .containsExactly(81, 3);
  }

  @Test
  void classlessRoutesAreAskedForBeforeRouters() {
    assertThat(config("request static-routes, routers, unknown-121, host-name;").requestList())
        .containsExactly(121, 33, 3, 12);
  }

  @Test
  void whatAnInterfaceSaysCountsMoreThanWhatIsSaidForAll() {
    var configuration =
        parse(
            """
            interface "eth0" { timeout 5; send host-name "own"; also request wpad; }
            timeout 9; send host-name "all"; request routers; script "/a";
            """);
    var eth0 = configuration.forInterface("eth0");
    assertThat(eth0.timing().timeout()).isEqualTo(Span.ofSeconds(5));
    assertThat(eth0.requestList()).containsExactly(3, 252);
    assertThat(eth0.script()).isEqualTo("/a");
    assertThat(eth0.clientConfig(FACTS).hostName()).isEqualTo(Octets.ofLatin1("own"));
    var eth1 = configuration.forInterface("eth1");
    assertThat(eth1.timing().timeout()).isEqualTo(Span.ofSeconds(9));
    assertThat(eth1.clientConfig(FACTS).hostName()).isEqualTo(Octets.ofLatin1("all"));
  }

  @Test
  void definedOptionsAreSentInTheirFormat() {
    var sends =
        config(
                """
                option one code 224 = unsigned integer 16;
                option many code 225 = array of ip-address;
                option record code 226 = { boolean, integer 8, text };
                option pairs code 227 = array of { ip-address, unsigned integer 8 };
                option space sub;
                option sub.name code 1 = text;
                option sub.size code 2 = unsigned integer 32;
                option holder code 228 = encapsulate sub;
                send one 258;
                send many 10.0.0.1, 10.0.0.2;
                send record on -1 "x";
                send pairs 10.0.0.1 7, 10.0.0.2 8;
                send sub.name "ab"; send sub.size 3;
                """)
            .sends();
    assertThat(sends.get(224)).contains(Hex.octets("0102"));
    assertThat(sends.get(225)).contains(Hex.octets("0a000001 0a000002"));
    assertThat(sends.get(226)).contains(Hex.octets("01ff78"));
    assertThat(sends.get(227)).contains(Hex.octets("0a000001 07 0a000002 08"));
    assertThat(sends.get(228)).contains(Hex.octets("0102 6162 0204 00000003"));
  }

  @Test
  void theNameToBeRegisteredIsSentAsRfc4702HasIt() {
    var encoded =
        "send fqdn.fqdn \"grosse.example.com.\"; send fqdn.encoded on;"
            + " send fqdn.server-update off;";
    assertThat(config(encoded).sends().get(81))
        .contains(Hex.octets("040000 0667726f737365 076578616d706c65 03636f6d 00"));
    assertThat(config("send fqdn.fqdn \"a.b\"; send fqdn.server-update on;").sends().get(81))
        .contains(Hex.octets("010000 612e62"));
    assertThat(config("send fqdn.fqdn \"a.b\"; send fqdn.no-client-update on;").sends().get(81))
        .contains(Hex.octets("020000 612e62"));
  }

  @Test
  void vendorOptionsStandInOption43() {
    var text = "option space v; option v.a code 9 = text; vendor option space v; send v.a \"z\";";
    assertThat(config(text).sends().get(43)).contains(Hex.octets("09017a"));
  }

  @Test
  void filesAreIncludedWhereTheyAreNamed() {
    var configuration =
        Configuration.parse(
            "a.conf",
            "timeout 1; include \"/b.conf\"; include \"/gone\";",
            path ->
                path.equals("/b.conf") ? Optional.of("timeout 2;\nretry x;") : Optional.empty());
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(2));
    assertThat(configuration.problems())
        .extracting(Problem::headline)
        .containsExactly(
            "/b.conf line 2 column 7: x is no number.",
            "a.conf line 1 column 31: the file cannot be included.");
  }

  @Test
  void aFileThatIncludesItselfComesToAnEnd() {
    var text = "include \"me\"; timeout 7;";
    var configuration = Configuration.parse("me", text, path -> Optional.of(text));
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(7));
    assertThat(configuration.problems()).isNotEmpty();
  }
}
