package org.jdhclient.script6;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of the variables that an enter hook has left.
 *
 * @param amendments what of them counts
 * @param refused why others do not, by their names
 * @param corrected what those are in truth, for exit hooks; empty for a variable that is not to be
 */
public record HookVerdicts6(
    Amendments6 amendments, Map<String, String> refused, Map<String, String> corrected) {

  /** Compares what an enter hook was given with what it has left. */
  public static HookVerdicts6 of(Map<String, String> given, Map<String, String> left) {
    var reader = new AmendmentReader6(given, left);
    var corrected = new LinkedHashMap<String, String>();
    for (var name : reader.refused().keySet()) {
      corrected.put(name, reader.inForce(name));
    }
    return new HookVerdicts6(reader.amendments(), reader.refused(), corrected);
  }
}
