package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.conf.Configurations.FACTS;
import static org.jdhclient.conf.Configurations.parse;
import static org.jdhclient.conf.Configurations.resource;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.Options;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, there is a configuration, and a client by it. */
@Tag("many-packets")
class HostileConfigurationTest {
  private static final Ipv4Address LEASED = Ipv4Address.of(192, 0, 2, 10);

  private static Configuration survives(String text) {
    var configuration =
        Configuration.parse("dhclient.conf", text, path -> Optional.of("timeout 5;"));
    assertThat(configuration.problems()).hasSizeLessThanOrEqualTo(50);
    for (var problem : configuration.problems()) {
      assertThat(problem.toString()).matches("[ -~\\t\\n]+");
    }
    var config = configuration.forInterface("eth0").clientConfig(FACTS);
    assertThat(config.modifiers().effective(LEASED, Options.NONE)).isNotNull();
    return configuration;
  }

  @Test
  void aFileThatEndsAnywhere() {
    var text = resource("manual-sample.conf");
    for (int end = 0; end < text.length(); end++) {
      survives(text.substring(0, end));
    }
  }

  @Test
  void aFileWithAnyOctetAnywhere() {
    var text = resource("manual-sample.conf");
    var random = new SplittableRandom(1);
    for (int i = 0; i < Rounds.of(400); i++) {
      var changed = new StringBuilder(text);
      for (int change = random.nextInt(4); change >= 0; change--) {
        changed.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      survives(changed.toString());
    }
  }

  @Test
  void wordsInAnyOrder() {
    var words =
        "if option send = { } ( ) ; , \"x\" 1:2 concat not and or host-name code 5 array of text"
            .split(" ");
    var random = new SplittableRandom(2);
    for (int i = 0; i < Rounds.of(400); i++) {
      var text = new StringBuilder();
      for (int word = random.nextInt(30); word >= 0; word--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      survives(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send host-name = concat(",
        "if not ",
        "if (",
        "if exists host-name { ",
        "{ ",
        "interface \"a\" { ",
        "send unknown-9 = encode-int((",
        "lease { ",
        "option x code 5 = { "
      })
  void deepNestingComesToAnEnd(String nested) {
    assertThat(survives(nested.repeat(5_000)).problems()).isNotEmpty();
  }

  @Test
  void expressionsDeeperThanThirtyTwoAreNamed() {
    var text = "send host-name = " + "lcase(".repeat(40) + "\"x\"" + ")".repeat(40) + ";";
    assertThat(parse(text + " timeout 7;").problems())
        .extracting(Problem::what)
        .containsExactly("nested deeper than 32.");
  }

  @Test
  void anOptionDoesNotGrowWithoutBound() {
    var text =
        "prepend unknown-224 \"x\";"
            + "prepend unknown-224 = concat(option unknown-224, option unknown-224);".repeat(60);
    var config = parse(text).forInterface("eth0").clientConfig(FACTS);
    var effective = config.modifiers().effective(LEASED, Options.NONE);
    assertThat(effective.get(224).orElseThrow().length()).isBetween(1000, 4096);
  }

  @Test
  void aFileThatIsTooLongIsNotRead() {
    var configuration = survives("timeout 7;".repeat(30_000));
    assertThat(configuration.problems()).hasSize(1);
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(60));
  }
}
