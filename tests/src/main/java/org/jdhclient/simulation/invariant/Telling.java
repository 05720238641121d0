package org.jdhclient.simulation.invariant;

import java.util.Map;
import java.util.Optional;
import org.jdhclient.script.ScriptEnvironment;

/**
 * What hooks were told, read from their variables.
 *
 * @param previous the address of the lease that was in force
 * @param lease the address of the one that is to be
 */
public record Telling(
    String reason,
    Optional<String> previous,
    Optional<String> lease,
    Map<String, String> variables) {

  public static Telling of(ScriptEnvironment environment) {
    var variables = environment.variables();
    return new Telling(
        variables.get("reason"),
        Optional.ofNullable(variables.get("old_ip_address")),
        Optional.ofNullable(variables.get("new_ip_address")),
        variables);
  }
}
