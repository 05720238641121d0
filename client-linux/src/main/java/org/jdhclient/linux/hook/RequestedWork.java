package org.jdhclient.linux.hook;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.jdhclient.engine.port.RefusedException;
import org.slf4j.Logger;

/** Work that is done when hooks ask for it; and if they never come to that, at the end. */
final class RequestedWork {
  private static final String HOST_NAME = "host-name";
  private static final String RESOLV_CONF = "resolv.conf";
  private static final String UNKNOWN = "a word that the shell does not have: ";

  private final HostWork work;
  private final Map<String, String> given;
  private final Map<String, String> left = new HashMap<>();
  private final Set<Part> asked = EnumSet.noneOf(Part.class);
  private final Set<Part> passedBy = EnumSet.noneOf(Part.class);
  private boolean begun;
  private Optional<RefusedException> refusal = Optional.empty();

  /**
   * @param given what hooks are not told, as it is: of that they leave everything
   */
  RequestedWork(HostWork work, Map<String, String> given) {
    this.work = work;
    this.given = given;
  }

  /** Hooks have left a variable of those that count with a value. */
  void left(String name, String value) {
    left.put(name, value);
  }

  /**
   * Does a part of the work, by what hooks have left of the variables.
   *
   * @param part in the shell's words
   * @return the answer for the shell
   */
  String done(String part) {
    var answer = new StringBuilder();
    work.amend(left()).forEach((name, value) -> correct(name, value, answer));
    switch (part) {
      case "configure" -> configure();
      case HOST_NAME -> {
        asked.add(Part.HOST_NAME);
        work.setHostName();
      }
      case RESOLV_CONF -> {
        asked.add(Part.RESOLV_CONF);
        work.writeResolvConf();
      }
      default -> throw new AssertionError(UNKNOWN + part);
    }
    return answer.append(refusal.isEmpty() ? 0 : 1).append('\n').toString();
  }

  private Map<String, String> left() {
    var all = new HashMap<>(given);
    all.putAll(left);
    left.clear();
    return all;
  }

  private static void correct(String name, String value, StringBuilder answer) {
    answer.append(value.isEmpty() ? "unset " + name : "put " + name + " " + value).append('\n');
  }

  private void configure() {
    begun = true;
    try {
      work.configure();
    } catch (RefusedException e) {
      refusal = Optional.of(e);
    }
  }

  /**
   * The turn of parts that hooks may redefine is past.
   *
   * @param parts in the shell's words, with blanks between
   */
  void passed(String parts) {
    for (var word : parts.split(" ")) {
      passedBy.add(part(word));
    }
    passedBy.removeAll(asked);
  }

  private static Part part(String word) {
    return switch (word) {
      case HOST_NAME -> Part.HOST_NAME;
      case RESOLV_CONF -> Part.RESOLV_CONF;
      default -> throw new AssertionError(UNKNOWN + word);
    };
  }

  /** Parts that nobody asked for when it was their turn. */
  Set<Part> passedBy() {
    return passedBy;
  }

  /**
   * Hooks that broke off do not cost the network, unless they say that the lease is no good.
   *
   * @throws RefusedException if the host has refused the address
   */
  void finish(Verdict verdict, Logger log) throws RefusedException {
    if (!begun && verdict != Verdict.DECLINED) {
      log.warn("the enter hooks broke off; the lease is dealt with all the same");
      work.doAll();
    }
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }
}
