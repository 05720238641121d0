package org.jdhclient.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRulesTest {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "client-id", Messages.CLIENT_ID,
          "server-id", Messages.SERVER_ID,
          "ia-na", Messages.IA_NA,
          "ia-ta", Messages.IA_TA,
          "ia-pd", Messages.IA_PD,
          "reconf-msg", Messages.RECONF_MSG,
          "auth", Messages.AUTH);

  /** RFC 9915 16.2 to 16.12, in its order: what must be there, and what must not. */
  @ParameterizedTest
  @CsvSource({
    "01, client-id, server-id",
    "02, client-id server-id, ''",
    "03, client-id server-id, ''",
    "04, client-id, server-id",
    "05, client-id server-id, ''",
    "06, client-id, server-id",
    "09, client-id server-id, ''",
    "08, client-id server-id, ''",
    "07, server-id, ''",
    "0a, client-id server-id reconf-msg auth, ''",
    "0b, '', ia-na ia-ta ia-pd",
  })
  void aMessageHasWhatItMustAndNotWhatItMustNot(String type, String required, String forbidden) {
    var must = words(required);
    var mustNot = words(forbidden);
    assertThat(isTaken(type, must)).isTrue();
    for (var name : OPTIONS.keySet()) {
      assertThat(isTaken(type, without(must, name)))
          .as("without %s", name)
          .isEqualTo(!must.contains(name));
      assertThat(isTaken(type, with(must, name)))
          .as("with %s", name)
          .isEqualTo(!mustNot.contains(name));
    }
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static List<String> without(List<String> names, String name) {
    return names.stream().filter(each -> !each.equals(name)).toList();
  }

  private static List<String> with(List<String> names, String name) {
    var more = new ArrayList<>(without(names, name));
    more.add(name);
    return more;
  }

  private static boolean isTaken(String type, List<String> names) {
    try {
      var octets = Messages.of(type, names.stream().map(OPTIONS::get).toArray(String[]::new));
      MessageRules.require(Dhcp6Message.decode(octets));
      return true;
    } catch (MalformedPacketException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "02, 0001 0002 0001 0002 0003 000100, option 1 (client-id): a DUID of 2 octets",
    "07, 0002 0000, option 2 (server-id): a DUID of 0 octets",
    "01, 0001 0003 000100 0002 0000, Solicit with option 2 (server-id)",
    "0b, 0003 0000, Information-request with option 3 (ia-na)",
    "02, '', no option 1 (client-id)",
  })
  void theReasonNamesTheOption(String type, String options, String reason) throws Exception {
    var message = Dhcp6Message.decode(Messages.of(type, options));
    assertThat(reasonOf(message)).isEqualTo(reason);
  }

  private static String reasonOf(Dhcp6Message message) {
    try {
      MessageRules.require(message);
      return "none";
    } catch (MalformedPacketException e) {
      return e.reason();
    }
  }
}
