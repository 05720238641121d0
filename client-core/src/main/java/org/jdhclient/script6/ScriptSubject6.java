package org.jdhclient.script6;

import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.script.ScriptSubject;

/**
 * What is the same in all environments of one interface.
 *
 * @param common its options under the names of DHCPv6
 * @param addressPrefixLength with which scripts are to set addresses; 128, unless the owner insists
 */
public record ScriptSubject6(ScriptSubject common, int addressPrefixLength) {

  /** An interface on which nothing is asked for yet. */
  public static ScriptSubject6 of(String interfaceName, long pid, int addressPrefixLength) {
    var common = new ScriptSubject(interfaceName, pid, 0, List.of(), OptionTable.DHCP6, Map.of());
    return new ScriptSubject6(common, addressPrefixLength);
  }
}
