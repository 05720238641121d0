package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jdhclient.address.MacAddress;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.wire.Octets;

/** Configurations as tests need them. */
public final class Configurations {
  public static final EvaluationContext FACTS =
      EvaluationContext.of(MacAddress.parse("02:00:00:00:00:01"), Octets.ofLatin1("guest"));

  private Configurations() {}

  static Configuration parse(String text) {
    return Configuration.parse("dhclient.conf", text, IncludedFiles.NONE);
  }

  /** What eth0's client is by a text in which nothing is wrong. */
  public static ClientConfig config(String text) {
    var configuration = parse(text);
    assertThat(configuration.problems()).isEmpty();
    return configuration.forInterface("eth0").clientConfig(FACTS);
  }

  static String resource(String name) {
    try (var stream = Configurations.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
