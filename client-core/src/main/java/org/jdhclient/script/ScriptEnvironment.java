package org.jdhclient.script;

import java.util.List;
import java.util.Map;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;

/**
 * The variables that a script finds.
 *
 * @param variables in dhclient's order
 * @param dropped names of those whose values a server sent that no script should see
 * @param amendable names of those, given or not, of which enter hooks may make something else
 */
public record ScriptEnvironment(
    Map<String, String> variables, List<String> dropped, List<String> amendable) {
  static final String NEW = "new_";

  /** Of an event on an interface. Both times are of the same moment. */
  public static ScriptEnvironment of(
      ScriptEvent event, ScriptSubject subject, WallTime wallNow, BootTime now) {
    var variables = ScriptVariables.of(event.reason(), subject);
    event
        .previous()
        .ifPresent(
            lease ->
                new LeaseVariables("old_", subject.names(), variables).put(lease, wallNow, now));
    event
        .lease()
        .ifPresent(
            lease -> new LeaseVariables(NEW, subject.names(), variables).put(lease, wallNow, now));
    if (event.previous().isPresent() || event.lease().isPresent()) {
      variables.putRequested("", subject);
    }
    List<String> amendable =
        event.lease().isPresent() ? AmendableVariables.all(subject.names()) : List.of();
    return variables.environment(subject.extra(), amendable);
  }

  /**
   * Of the lack of any interface, which dhclient tells under the name REASON only; scripts look for
   * the other.
   */
  public static ScriptEnvironment ofNoInterface(Map<String, String> extra) {
    var variables = new ScriptVariables();
    variables.put("REASON", Reason.NBI.name());
    variables.put("reason", Reason.NBI.name());
    return variables.environment(extra, List.of());
  }
}
