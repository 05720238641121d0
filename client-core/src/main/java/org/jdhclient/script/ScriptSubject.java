package org.jdhclient.script;

import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp.OptionTable;

/**
 * What is the same in all environments of one interface.
 *
 * @param pid of the client
 * @param dadWaitSeconds handed on, and of no use with IPv4
 * @param requested codes of the options that are asked for
 * @param names of options, as the owner has them
 * @param extra variables that the owner wants; they come last, and have the last word
 */
public record ScriptSubject(
    String interfaceName,
    long pid,
    int dadWaitSeconds,
    List<Integer> requested,
    OptionTable names,
    Map<String, String> extra) {
  public ScriptSubject {
    requested = List.copyOf(requested);
  }

  /** An interface on which nothing is asked for yet. */
  public static ScriptSubject of(String interfaceName, long pid, Map<String, String> extra) {
    return new ScriptSubject(interfaceName, pid, 0, List.of(), OptionTable.STANDARD, extra);
  }
}
