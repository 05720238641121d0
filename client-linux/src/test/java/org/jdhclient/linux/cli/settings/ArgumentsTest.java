package org.jdhclient.linux.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void optionsMayFollowTheInterface() throws UsageException {
    var arguments = Arguments.scan("-v", "eth0", "-1");

    assertThat(arguments.interfaces()).containsExactly("eth0");
    assertThat(arguments.has(Option.VERBOSE)).isTrue();
    assertThat(arguments.has(Option.ONE_TRY)).isTrue();
    assertThat(arguments.has(Option.QUIET)).isFalse();
  }

  @Test
  void singleLettersMayBeClustered() throws UsageException {
    assertThat(Arguments.scan("-1v4", "eth0").options())
        .containsOnlyKeys(Option.ONE_TRY, Option.VERBOSE, Option.IPV4);
  }

  @Test
  void aParameterIsTheNextWord() throws UsageException {
    var arguments = Arguments.scan("-s", "10.0.3.1", "eth0");

    assertThat(arguments.parameter(Option.SERVER)).contains("10.0.3.1");
    assertThat(arguments.interfaces()).containsExactly("eth0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-z", "-vz", "--verbos", "-vs", "-foo"})
  void anUnknownOptionIsNamed(String word) {
    assertThatThrownBy(() -> Arguments.scan(word, "eth0"))
        .isInstanceOf(UsageException.class)
        .hasMessage("Unknown option: " + word);
  }

  @Test
  void behindTwoDashesThereAreInterfacesOnly() throws UsageException {
    var arguments = Arguments.scan("-v", "eth0", "--", "-foo", "--", "-1");

    assertThat(arguments.interfaces()).containsExactly("eth0", "-foo", "--", "-1");
    assertThat(arguments.options()).containsOnlyKeys(Option.VERBOSE);
    assertThat(Arguments.scan("-lf", "--", "eth0").parameter(Option.LEASE_FILE)).contains("--");
  }

  @Test
  void aMissingParameterIsNamed() {
    assertThatThrownBy(() -> Arguments.scan("eth0", "-p")).hasMessage("-p wants a PORT");
  }

  /** It would be the directory that one is in. */
  @ParameterizedTest
  @ValueSource(strings = {"-cf", "-lf", "-pf", "-sf", "-df", "--pcap"})
  void aFileWithoutANameIsRefused(String option) {
    var complaint = option + " wants a FILE, not an empty name";
    assertThatThrownBy(() -> Arguments.scan(option, "", "eth0"))
        .isInstanceOf(UsageException.class)
        .hasMessage(complaint);
    if (option.startsWith("--")) {
      assertThatThrownBy(() -> Arguments.scan(option + "=")).hasMessage(complaint);
    }
  }

  @Test
  void anOptionWithoutParameterTakesNone() {
    assertThatThrownBy(() -> Arguments.scan("--version=2"))
        .hasMessage("--version takes no parameter");
  }

  @Test
  void ofSeveralParametersTheLastCountsAndAllAreKept() throws UsageException {
    var arguments = Arguments.scan("-e", "A=1", "eth0", "-e", "B=2");

    assertThat(arguments.parameter(Option.VARIABLE)).contains("B=2");
    assertThat(arguments.parameters(Option.VARIABLE)).containsExactly("A=1", "B=2");
  }

  @Test
  void whatIsGivenAgainCountsAgain() throws UsageException {
    var arguments = Arguments.scan("-6NNv", "-N", "eth0", "-P");

    assertThat(arguments.count(Option.ADDRESS)).isEqualTo(3);
    assertThat(arguments.count(Option.PREFIX)).isEqualTo(1);
    assertThat(arguments.count(Option.TEMPORARY)).isZero();
  }

  @Test
  void dhcpv4OverDhcpv6IsRefusedByName() {
    assertThatThrownBy(() -> Arguments.scan("-4o6", "eth0"))
        .hasMessageStartingWith("-4o6 is not supported: ");
  }

  @ParameterizedTest
  @CsvSource({
    "-timeout, timeout SECONDS;",
    "--timeout, timeout SECONDS;",
    "-H, 'send host-name \"NAME\";'",
    "-vH, 'send host-name \"NAME\";'",
    "-V, 'send vendor-class-identifier \"NAME\";'",
  })
  void redHatsHaveAStatementInTheirPlace(String word, String statement) {
    assertThatThrownBy(() -> Arguments.scan(word, "5", "eth0"))
        .hasMessageEndingWith("write in /etc/dhcp/dhclient.conf: " + statement);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-zoo", "-lease", "-bogus"})
  void whatDhclientDoesNotKnowEitherIsRefusedByName(String word) {
    assertThatThrownBy(() -> Arguments.scan(word, "10", "eth0"))
        .hasMessage("Unknown option: " + word);
  }

  @Test
  void aClusterThatCouldMeanTwoThingsIsRefused() {
    assertThatThrownBy(() -> Arguments.scan("-vnw", "eth0"))
        .hasMessage("-vnw may mean -nw, or -n and -w: write them apart");
  }
}
