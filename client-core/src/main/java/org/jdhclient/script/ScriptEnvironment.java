package org.jdhclient.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** The one that dhclient gives, whatever the client's own. */
  private static final String PATH = "/usr/sbin:/sbin:/bin:/usr/sbin:/usr/bin";

  /** Of an event on an interface. Both times are of the same moment. */
  public static ScriptEnvironment of(
      ScriptEvent event, ScriptSubject subject, WallTime wallNow, BootTime now) {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> dropped = new ArrayList<>();
    variables.put("reason", event.reason().name());
    variables.put("interface", subject.interfaceName());
    variables.put("pid", Long.toString(subject.pid()));
    variables.put("dad_wait_time", Integer.toString(subject.dadWaitSeconds()));
    event
        .previous()
        .ifPresent(
            lease ->
                new LeaseVariables("old_", subject.names(), variables, dropped)
                    .put(lease, wallNow, now));
    event
        .lease()
        .ifPresent(
            lease ->
                new LeaseVariables(NEW, subject.names(), variables, dropped)
                    .put(lease, wallNow, now));
    if (event.previous().isPresent() || event.lease().isPresent()) {
      putRequested(subject, variables);
    }
    List<String> amendable =
        event.lease().isPresent() ? AmendableVariables.all(subject.names()) : List.of();
    return ended(variables, subject.extra(), dropped, amendable);
  }

  /**
   * Of the lack of any interface, which dhclient tells under the name REASON only; scripts look for
   * the other.
   */
  public static ScriptEnvironment ofNoInterface(Map<String, String> extra) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("REASON", Reason.NBI.name());
    variables.put("reason", Reason.NBI.name());
    return ended(variables, extra, List.of(), List.of());
  }

  private static void putRequested(ScriptSubject subject, Map<String, String> variables) {
    for (int code : subject.requested()) {
      var known = subject.names().find(code);
      var name = known.isPresent() ? known.get().name() : LeaseVariables.UNKNOWN + code;
      variables.put("requested_" + LeaseVariables.variable(name), "1");
    }
  }

  private static ScriptEnvironment ended(
      Map<String, String> variables,
      Map<String, String> extra,
      List<String> dropped,
      List<String> amendable) {
    variables.putAll(extra);
    variables.putIfAbsent("PATH", PATH);
    return new ScriptEnvironment(variables, List.copyOf(dropped), amendable);
  }
}
