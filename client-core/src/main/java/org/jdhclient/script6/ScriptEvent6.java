package org.jdhclient.script6;

import java.util.Map;
import java.util.Optional;
import org.jdhclient.lease6.HeldLease;

/**
 * Something that scripts are told in one call.
 *
 * @param told by the prefix of its variables
 */
public record ScriptEvent6(Reason reason, Map<Tense, Told> told) {

  /** How what is told stands to what is in force. */
  public enum Tense {
    /** It was in force. */
    OLD("old_"),
    /** It is to be. */
    NEW("new_"),
    /** It is, and stays so. */
    CURRENT("cur_");

    private final String prefix;

    Tense(String prefix) {
      this.prefix = prefix;
    }

    String prefix() {
      return prefix;
    }
  }

  public ScriptEvent6 {
    told = Map.copyOf(told);
  }

  /** Of the interface. */
  public static ScriptEvent6 of(Reason reason) {
    return new ScriptEvent6(reason, Map.of());
  }

  static ScriptEvent6 of(Reason reason, Tense tense, Told told) {
    return new ScriptEvent6(reason, Map.of(tense, told));
  }

  static ScriptEvent6 changed(Reason reason, Told previous, Told present) {
    return new ScriptEvent6(reason, Map.of(Tense.OLD, previous, Tense.NEW, present));
  }

  /** The address or prefix that is told of so; empty if there is none. */
  public Optional<HeldLease> lent(Tense tense) {
    return told.get(tense) instanceof Told.Lent lent ? Optional.of(lent.lease()) : Optional.empty();
  }

  /** Whether there is something to put into force, of which a hook may make something else. */
  boolean isAmendable() {
    return told.containsKey(Tense.NEW);
  }
}
