package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What bash offers at a press of the tab key, by either name of the command. */
class CompletionTest {
  private static final String PRESS_TAB =
      """
      source ../initscripts/src/main/completion/jdhclient
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
      function=$(complete -p "$1") function=${function#*-F } function=${function%% *}
      "$function" "$1" "${@: -1}" "${@: -2:1}"
      [ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /** The words so far, of which the last is the one that is to be completed. */
  private static List<String> offered(String... words) throws IOException {
    var bash = Stream.of("bash", "--norc", "-c", PRESS_TAB, "bash");
    var process =
        new ProcessBuilder(Stream.concat(bash, Stream.of(words)).toList())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(process.getInputStream().readAllBytes()).lines().toList();
  }

  @Test
  void theFirstWordMayBeAnInterface() throws IOException {
    assertThat(offered("jdhclient", "")).contains("lo");
  }

  @Test
  void soMayAnyOther() throws IOException {
    assertThat(offered("dhclient", "-v", "-pf", "/run/x.pid", "l")).contains("lo");
    assertThat(offered("dhclient", "no-such-interface")).isEmpty();
  }

  /** bash makes three words of it, unless COMP_WORDBREAKS is without the equals sign. */
  @Test
  void aValueAfterAnEqualsSignIsOffered() throws IOException {
    assertThat(offered("jdhclient", "--checksum", "="))
        .containsExactly("strict", "kernel", "tolerant", "ignore");
    assertThat(offered("jdhclient", "--checksum", "=", "to")).containsExactly("tolerant");
    assertThat(offered("jdhclient", "--checksum=to")).containsExactly("--checksum=tolerant");
  }

  @Test
  void aValueAfterABlankIsOffered() throws IOException {
    assertThat(offered("dhclient", "--checksum", "s")).containsExactly("strict");
    assertThat(offered("dhclient", "-D", "")).containsExactly("LL", "LLT");
    assertThat(offered("dhclient", "-cf", "../initscripts/po"))
        .containsExactly("../initscripts/pom.xml");
    assertThat(offered("dhclient", "--pcap=../initscripts/po"))
        .containsExactly("--pcap=../initscripts/pom.xml");
  }

  @Test
  void whereAWordIsTheUsersOwnNothingIsOffered() throws IOException {
    assertThat(offered("dhclient", "-s", "")).isEmpty();
    assertThat(offered("dhclient", "-e", "l")).isEmpty();
  }

  @Test
  void optionsAreOffered() throws IOException {
    assertThat(offered("dhclient", "eth0", "--dia")).containsExactly("--diagnose");
  }
}
