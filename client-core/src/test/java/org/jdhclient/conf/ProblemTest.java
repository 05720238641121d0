package org.jdhclient.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.conf.Configurations.parse;

import org.jdhclient.conf.Problem.Kind;
import org.jdhclient.time.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is named, and the rest holds. */
class ProblemTest {

  @Test
  void aProblemShowsItsPlace() {
    var configuration = parse("timeout 5;\n\tretry 7 8;\nreboot 9;\n");
    assertThat(configuration.problems())
        .singleElement()
        .hasToString(
            "dhclient.conf line 2 column 10: expecting a semicolon.\n"
                + "\tretry 7 8;\n\t        ^");
    var timing = configuration.forInterface("eth0").timing();
    assertThat(timing.timeout()).isEqualTo(Span.ofSeconds(5));
    assertThat(timing.retry()).isEqualTo(Span.ofSeconds(300));
    assertThat(timing.reboot()).isEqualTo(Span.ofSeconds(9));
  }

  @Test
  void nothingButPlainAsciiIsShown() {
    assertThat(parse("time\u001b\u00e9out 5;").problems().get(0).excerpt())
        .startsWith("time??out 5;\n");
    assertThat(
            Configuration.parse("a\u00ff\n", "x;", IncludedFiles.NONE).problems().get(0).headline())
        .isEqualTo("a?? line 1 column 1: expecting a statement.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "frobnicate 5;                | 1  | expecting a statement.",
        "timeout;                     | 8  | expecting a number.",
        "timeout -1;                  | 9  | -1 is not in 0 to 2147483647.",
        "request nonsense;            | 9  | no option named nonsense.",
        "request space.x;             | 9  | no option space named space.",
        "send host-name 5;            | 16 | option host-name: expecting a string in quotation marks.",
        "send host-name \"x;          | 16 | option host-name: a string without end.",
        "reject 10.0.0;               | 8  | 10.0.0 is no IPv4 address.",
        "reject \"10.0.0.1\";         | 8  | expecting an IPv4 address.",
        "send host-name a.b;          | 16 | option host-name: expecting a string in quotation marks.",
        "send host-name a:b;          | 16 | option host-name: expecting a string in quotation marks.",
        "send host-name my host;      | 19 | option host-name: more than the value, or a semicolon is missing.",
        "send routers 10.0.0.1 9x;    | 23 | option routers: 9x is no IPv4 address.",
        "reject 10.0.0.0/33;          | 17 | 33 is not in 0 to 32.",
        "also timeout 5;              | 6  | expecting \"request\" or \"require\".",
        "option x code 0 = text;      | 15 | 0 is not in 1 to 254.",
        "option x code 224 = texts;   | 21 | no type of that name.",
        "send host-name = frob(1);    | 18 | expecting an expression.",
        "send host-name = lcase;      | 23 | expecting an opening parenthesis.",
        "send host-name = abc;        | 18 | no octets in hexadecimal.",
        "if exists routers { option x 1; } | 28 | no option named x.",
        "if exists routers { retry 5; } | 21 | expecting a statement.",
        "}                            | 1  | too many braces.",
      })
  void whatIsWrongIsNamed(String text, int column, String what) {
    var problems = parse(text).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).kind()).isEqualTo(Kind.SYNTAX);
    assertThat(problems.get(0).what()).isEqualTo(what);
    assertThat(problems.get(0).column()).isEqualTo(column);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "omapi port 7911;",
        "key k { algorithm hmac-md5; secret x; };",
        "zone example.org. { primary 127.0.0.1; key k; }",
        "pseudo \"secondary\" \"ep0\" { send dhcp-client-identifier \"x\"; }",
        "failover peer \"x\" { }",
        "on bound { execute(\"/bin/true\"); }",
        "do-forward-updates true;",
        "db-time-format local;",
        "require authentication;",
        "prefer bootp;",
        "anycast-mac ethernet 1:2:3:4:5:6;",
        "hardware ethernet 1:2:3:4:5:6;",
        "media \"a\", \"b\";",
        "switch (option host-name) { case \"a\": prepend host-name \"b\"; break; }",
        "if known { append host-name \"x\"; } else { append host-name \"y\"; }",
        "if option host-name ~= \"x\" { append host-name \"x\"; }",
        "supersede fqdn.fqdn \"x\";",
        "send host-name = filename;",
        "supersede tftp-server-name = server-name;",
        "supersede host-name = host-decl-name;",
        "send host-name = packet(0, 4);",
        "send host-name = gethostbyname(\"x\");",
        "send host-name = v6relay(1, option host-name);",
        "send host-name = dns-update(\"a\", \"b\", \"c\");",
        "if updated-dns-rr(\"a\", \"b\", \"c\") = \"x\" { }",
        "send host-name = variable;",
        "send dhcp-lease-time = encode-int(client-state, 32);",
        "send dhcp-lease-time = encode-int(1 + variable, 32);",
        "if variable { send host-name \"x\"; }",
        "if defined(variable) { send host-name \"x\"; }",
        "if not variable and exists routers { }",
        "if option host-name = variable { }",
        "if 1 = variable { }",
        "if static { }",
        "if exists routers { option host-name \"x\"; }",
        "if exists routers { } else if known { } else { send host-name \"x\"; }",
        "if exists routers { log(info, \"x\"); }",
        "if exists routers { set x = \"y\"; }",
        "if exists routers { db-time-format local; }",
        "log(\"x\");",
        "execute(\"/bin/true\", \"a\", option host-name);",
        "define f (a, b) { return a; }",
        "define x = \"y\";",
        "set x = 1;",
        "unset x;",
        "eval gethostname();",
        "return \"x\";",
        "break;",
        "add \"x\";",
        "ignore client-updates;",
        "alias { interface \"eth0\"; fixed-address 192.0.2.1; }",
        "on release or expiry { }",
        "vendor option space unseen;",
        "option domain-name \"x\";",
        "do-forward-update on;",
        "switch (client-state) { case 1: break; }",
        "supersede ntp-servers localhost;",
        "supersede routers 10.0.0.1, router.example;",
      })
  void whatIsNotSupportedIsNamedAndTheRestGoesOn(String text) {
    var configuration = parse(text + " timeout 7;");
    assertThat(configuration.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.UNSUPPORTED));
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do-forward-updates false;",
        "do-forward-update off;",
        "if true { send host-name \"x\"; }",
        "if false { } else { supersede domain-name = null; }",
        "db-time-format default;",
        "lease-id-format octal;",
        "lease-id-format hex;",
        "option x code 224 = ip6-address;",
        "send dhcp6.client-id 1:2;",
        "option dhcp6.x code 5 = text;",
        ";;",
      })
  void whatIsDoneAnywayIsPassedOver(String text) {
    var configuration = parse(text + " timeout 7;");
    assertThat(configuration.problems()).isEmpty();
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(7));
  }

  @Test
  void whatIsWrongInABlockDoesNotEndIt() {
    var configuration =
        parse("interface \"eth0\" { frob { a; b { } } if x { send } timeout 4; } retry 8;");
    assertThat(configuration.problems()).hasSize(2);
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(4));
    assertThat(configuration.forInterface("eth1").timing().retry()).isEqualTo(Span.ofSeconds(8));
  }

  @Test
  void aBlockWithoutEndIsNamed() {
    var configuration = parse("interface \"eth0\" { timeout 4;");
    assertThat(configuration.problems())
        .extracting(Problem::what)
        .containsExactly("expecting a closing brace.");
    assertThat(configuration.forInterface("eth0").timing().timeout()).isEqualTo(Span.ofSeconds(4));
  }
}
