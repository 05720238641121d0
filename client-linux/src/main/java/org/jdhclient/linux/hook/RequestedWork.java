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
  private static final String NOT_DONE = "1\n";

  private final HostWork work;
  private final Map<String, String> given;
  private final Logger log;
  private final Map<String, String> left = new HashMap<>();
  private final Set<Part> asked = EnumSet.noneOf(Part.class);
  private final Set<Part> passedBy = EnumSet.noneOf(Part.class);
  private boolean begun;
  private boolean takenOver;
  private Optional<RefusedException> refusal = Optional.empty();

  /**
   * @param given what hooks are not told, as it is: of that they leave everything
   */
  RequestedWork(HostWork work, Map<String, String> given, Logger log) {
    this.work = work;
    this.given = given;
    this.log = log;
  }

  /** Hooks have left a variable of those that count with a value. */
  void left(String name, String value) {
    left.put(name, value);
  }

  /**
   * Does a part of the work, by what hooks have left of the variables.
   *
   * @param part in the shell's words
   * @return the answer for the shell, which of a word that means nothing is that it was not done
   */
  String done(String part) {
    var variables = left();
    return switch (part) {
      case "configure" -> done(this::configure, variables);
      case HOST_NAME -> done(this::setHostName, variables);
      case RESOLV_CONF -> done(this::writeResolvConf, variables);
      default -> {
        passOver(part);
        yield NOT_DONE;
      }
    };
  }

  private String done(Runnable doing, Map<String, String> variables) {
    var answer = new StringBuilder();
    work.amend(variables).forEach((name, value) -> correct(name, value, answer));
    doing.run();
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

  private void setHostName() {
    asked.add(Part.HOST_NAME);
    work.setHostName();
  }

  private void writeResolvConf() {
    asked.add(Part.RESOLV_CONF);
    work.writeResolvConf();
  }

  /**
   * The turn of parts that hooks may redefine is past.
   *
   * @param parts in the shell's words, with blanks between
   */
  void passed(String parts) {
    for (var word : parts.split(" ")) {
      switch (word) {
        case HOST_NAME -> passedBy.add(Part.HOST_NAME);
        case RESOLV_CONF -> passedBy.add(Part.RESOLV_CONF);
        default -> passOver(word);
      }
    }
    passedBy.removeAll(asked);
  }

  /** Hooks see the functions by which the shell asks, and may call them with words of their own. */
  void passOver(String word) {
    log.warn("a hook said \"{}\" in its shell's name, which means nothing to jdhclient", word);
  }

  /** An enter hook has called {@code exit_with_hooks}: nothing is done here. */
  void takenOver() {
    takenOver = true;
    passedBy.addAll(EnumSet.allOf(Part.class));
  }

  boolean isTakenOver() {
    return takenOver;
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
  void finish(Verdict verdict) throws RefusedException {
    if (!begun && !takenOver && verdict != Verdict.DECLINED) {
      log.warn("the enter hooks broke off; the lease is dealt with all the same");
      work.doAll();
    }
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }
}
