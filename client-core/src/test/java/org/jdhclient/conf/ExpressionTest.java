package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.conf.Configurations.config;

import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.Options;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions make, in an option sent and of options received. */
class ExpressionTest {
  private static final Ipv4Address LEASED = Ipv4Address.of(192, 0, 2, 10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"text\"                                        | 74657874",
        "\"\\x41\\102\\n\"                               | 41420a",
        "1:2:a0                                          | 0102a0",
        "ab                                              | ab",
        "null                                            | null",
        "concat(\"a\", null)                              | null",
        "pick-first-value(null, \"x\")                    | 78",
        "gethostname()                                   | 6775657374",
        "hardware                                        | 01020000000001",
        "concat(\"a\", \"-\", gethostname())             | 612d6775657374",
        "substring(hardware, 1, 2)                       | 0200",
        "substring((hardware), 1, 2)                     | 0200",
        "(((\"x\")))                                     | 78",
        "concat((\"a\"), \"b\")                           | 6162",
        "substring(\"abc\", 9, 2)                        | ``",
        "suffix(\"abcdef\", 2)                           | 6566",
        "suffix(\"ab\", 9)                               | 6162",
        "lcase(\"aBc1\")                                 | 61626331",
        "ucase(\"aBc1\")                                 | 41424331",
        "reverse(1, 1:2:3)                               | 030201",
        "reverse(2, 1:2:3:4)                             | 03040102",
        "reverse(2, 1:2:3)                               | null",
        "binary-to-ascii(16, 8, \":\", 1:2:ff)           | 313a323a6666",
        "binary-to-ascii(10, 16, \".\", 1:0:0:5)         | 3235362e35",
        "binary-to-ascii(10, 7, \".\", 1:0:0:5)          | null",
        "binary-to-ascii(10, 16, \".\", 1:0:0)           | null",
        "binary-to-ascii(10, 32, \".\", 1:0:0:0:5)       | null",
        "encode-int(3600, 32)                            | 00000e10",
        "encode-int(1 + 2 * 3, 8)                        | 09",
        "encode-int(extract-int(1:2, 16), 16)            | 0102",
        "encode-int(5 / 0, 8)                            | null",
        "encode-int(7 - 2 & 3, 8)                        | 01",
        "encode-int(6 ^ 3, 16)                           | 0005",
        "encode-int(17 % 5, 8)                           | 02",
        "encode-int(17 / 5, 8)                           | 03",
        "encode-int(17 % 0, 8)                           | null",
        "encode-int(2 * (1 + 2), 8)                      | 06",
        "encode-int(1, 24)                               | null",
        "encode-int(lease-time, 8)                       | null",
        "encode-int(1 + lease-time, 8)                   | null",
        "encode-int(extract-int(1, 16), 8)               | null",
        "encode-int(extract-int(option host-name, 8), 8) | null",
        "substring(\"abc\", 1, 1)                         | 62",
        "substring(\"abc\", 0 - 1, 9)                     | 616263",
        "substring(option host-name, 0, 1)               | null",
        "suffix(option host-name, 1)                     | null",
        "suffix(\"ab\", 0 - 1)                            | ``",
        "concat(\"a\", option host-name)                  | null",
        "reverse(0, 1:2)                                 | null",
        "reverse(4, 1:2)                                 | null",
        "reverse(1, option host-name)                    | null",
        "binary-to-ascii(1, 8, \".\", 1:2)                | null",
        "binary-to-ascii(17, 8, \".\", 1:2)               | null",
        "binary-to-ascii(2, 8, \".\", 5)                  | 313031",
        "binary-to-ascii(10, 8, option host-name, 1:2)   | null",
        "binary-to-ascii(10, 8, \".\", option host-name)  | null",
        "pick-first-value(option host-name, leased-address) | null",
        "pick-first-value(option host-name, \"x\")       | 78",
        "pick-first-value(config-option user-class, 1:2) | 7563",
        "option host-name                                | null",
        "leased-address                                  | null",
      })
  void whatIsSent(String expression, String hex) {
    var sends = config("send user-class \"uc\"; send unknown-224 = " + expression + ";").sends();
    assertThat(sends.get(224).map(octets -> octets.toHex().replace(":", "")).orElse("null"))
        .isEqualTo(hex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "option domain-name = \"example.org\"                           | yes",
        "not option domain-name = \"example.org\"                       | no",
        "option domain-name != \"example.com\"                          | yes",
        "option host-name = \"x\"                                       | no",
        "not option host-name = \"x\"                                   | yes",
        "not (option host-name = \"x\")                                 | yes",
        "option host-name != \"x\"                                      | yes",
        "\"x\" != option host-name                                      | yes",
        "option host-name = option nis-domain                           | yes",
        "option host-name != option nis-domain                          | no",
        "option domain-name = \"example.org\" or option host-name = \"x\" | yes",
        "option host-name = \"x\" or option domain-name = \"example.org\" | yes",
        "option domain-name = \"example.org\" and option host-name != \"x\" | yes",
        "not (option host-name = \"x\" and lease-time = 3600)            | yes",
        "extract-int(option host-name, 8) = 1                           | no",
        "extract-int(option host-name, 8) != 1                          | yes",
        "extract-int(option host-name, 8) = extract-int(1, 16)          | yes",
        "true                                                           | yes",
        "false                                                          | no",
        "false or exists domain-name                                    | yes",
        "option host-name = null                                        | yes",
        "null = option domain-name                                      | no",
        "exists domain-name                                             | yes",
        "exists host-name                                               | no",
        "exists domain-name and exists host-name                        | no",
        "exists domain-name or exists host-name                         | yes",
        "exists host-name or exists domain-name                         | yes",
        "exists domain-name or not exists host-name                     | yes",
        "exists host-name or not exists domain-name                     | no",
        "not (exists domain-name and exists host-name)                  | yes",
        "lease-time = 3600                                              | yes",
        "extract-int(option dhcp-lease-time, 32) = 60 * 60              | yes",
        "leased-address = c0:0:2:a                                      | yes",
        "suffix(option domain-name, 4) = \".org\" and lease-time = 3600 | yes",
      })
  void whatHolds(String condition, String expected) {
    var text = "if " + condition + " { supersede unknown-224 \"yes\"; }";
    var received =
        Options.of(Map.of(15, Octets.ofLatin1("example.org"), 51, Hex.octets("00000e10")));
    var effective =
        config(text + " else { supersede unknown-224 \"no\"; }")
            .modifiers()
            .effective(LEASED, received);
    assertThat(effective.get(224)).contains(Octets.ofLatin1(expected));
  }

  @Test
  void bitsAreJoined() {
    assertThat(config("send unknown-224 = encode-int(6 | 1, 8);").sends().get(224))
        .contains(Octets.of(7));
  }
}
