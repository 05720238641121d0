package org.jdhclient.script6;

import java.util.List;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.script.ScriptVariables;
import org.jdhclient.script6.ScriptEvent6.Tense;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/** Makes the variables that a script finds. */
public final class ScriptEnvironment6 {
  private ScriptEnvironment6() {}

  /** Of one call. Both times are of the same moment. */
  public static ScriptEnvironment of(
      ScriptEvent6 event, ScriptSubject6 subject, WallTime wallNow, BootTime now) {
    var variables = ScriptVariables.of(event.reason(), subject.common());
    for (var tense : Tense.values()) {
      var told = event.told().get(tense);
      if (told != null) {
        new ToldVariables(tense.prefix(), subject, variables).put(told, wallNow, now);
      }
    }
    if (!event.told().isEmpty()) {
      variables.putRequested(ToldVariables.OPTION, subject.common());
    }
    List<String> amendable = event.isAmendable() ? AmendableVariables6.ALL : List.of();
    return variables.environment(subject.common().extra(), amendable);
  }
}
