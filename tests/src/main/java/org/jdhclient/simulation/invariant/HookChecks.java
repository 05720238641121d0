package org.jdhclient.simulation.invariant;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jdhclient.client.Phase;
import org.jdhclient.lease.Lease;

/**
 * What must hold of what hooks are told: the product makes the environment, and it is read here by
 * the characters, as a shell would.
 */
final class HookChecks {
  /**
   * POSIX, Shell Command Language, 2.2 and 2.6: what quotes, expands, or ends a word or command.
   */
  private static final String MEANS_SOMETHING = "|&;<>()$`\\\"'*?[]{}!";

  private static final Pattern WORD_LIKE_AN_OPTION = Pattern.compile("(^| )-(?!\\d+( |$))");
  private static final Set<Phase> ASKING =
      Set.of(Phase.REBOOTING, Phase.VERIFYING, Phase.REQUESTING, Phase.PROBING);
  private static final Set<String> DEPARTURES = Set.of("STOP", "RELEASE");
  private static final Optional<String> NOBODYS = Optional.empty();

  private static final boolean[] OF_VARIABLES = characters(c -> isLetterOrDigit(c) || c == '_');
  private static final boolean[] OF_NAMES =
      characters(c -> isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');

  /** Printable, and nothing to a shell. */
  private static final boolean[] INERT =
      characters(c -> c >= ' ' && c <= '~' && MEANS_SOMETHING.indexOf(c) < 0);

  private int incarnation;
  private Optional<String> lastEnded = NOBODYS;
  private boolean inForce;

  private static boolean isLetterOrDigit(int character) {
    return Character.isLetterOrDigit(character);
  }

  private static boolean[] characters(IntPredicate wanted) {
    var characters = new boolean[0x7f];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = wanted.test(i);
    }
    return characters;
  }

  void i24(Moment moment) {
    moment.bound().forEach(HookChecks::hasNames);
    if (incarnation != moment.incarnation()) {
      incarnation = moment.incarnation();
      lastEnded = NOBODYS;
      inForce = false;
    }
    for (var event : moment.told()) {
      isInTurn(event, moment);
      event.variables().forEach(HookChecks::isPlain);
    }
  }

  /**
   * What may be set still of a remembered lease is ended again: as dhclient does if a server denies
   * it after a reboot; if it is declined before it is used; and when the client departs.
   */
  private void isInTurn(Telling event, Moment moment) {
    var before = moment.before().phase();
    var ended = event.lease().isEmpty() ? event.previous() : NOBODYS;
    boolean mayBeSet = DEPARTURES.contains(event.reason()) || ASKING.contains(before);
    Sentence.I_24.require(
        ended.isEmpty() || !ended.equals(lastEnded) || mayBeSet,
        event.reason(),
        " of a lease that has ended: ",
        ended);
    boolean begins = event.previous().isEmpty() && event.lease().isPresent();
    Sentence.I_24.require(
        !begins || !inForce || event.reason().equals("REBOOT"),
        event.reason(),
        " while a lease is in force");
    if (event.lease().isPresent() || event.previous().isPresent()) {
      lastEnded = ended;
      inForce = ended.isEmpty();
    }
  }

  private static void hasNames(Lease lease) {
    var parameters = lease.parameters();
    Sentence.I_24.require(isName(parameters.hostName()), "host-name");
    parameters
        .searchList()
        .forEach(domain -> Sentence.I_24.require(isName(domain), "domain-name or domain-search"));
  }

  private static boolean isName(String name) {
    return consists(name, OF_NAMES);
  }

  private static boolean consists(String text, boolean[] of) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= of.length || !of[character]) {
        return false;
      }
    }
    return true;
  }

  private static void isPlain(String variable, String value) {
    boolean named =
        consists(variable, OF_VARIABLES)
            && !variable.isEmpty()
            && !Character.isDigit(variable.charAt(0));
    boolean inert = consists(value, INERT);
    boolean option = value.indexOf('-') >= 0 && WORD_LIKE_AN_OPTION.matcher(value).find();
    boolean leadsElsewhere =
        variable.endsWith("_tcode") && (value.startsWith("/") || value.contains(".."));
    boolean name = !variable.endsWith("_host_name") || isName(value);
    Sentence.I_24.require(
        named && inert && !option && !leadsElsewhere && name,
        "a hook is told ",
        variable,
        "=",
        value);
  }
}
