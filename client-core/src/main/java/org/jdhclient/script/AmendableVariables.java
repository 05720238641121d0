package org.jdhclient.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.StandardOptions;

/** The variables that say what is put into force, so that an enter hook may change them. */
public final class AmendableVariables {
  /** By which ifupdown, and a hook, says which metric an interface's routes are to have. */
  static final String METRIC = "IF_METRIC";

  /** Options that are put into force. */
  static final List<Integer> CODES =
      List.of(
          StandardOptions.SUBNET_MASK.code(),
          StandardOptions.ROUTERS.code(),
          StandardOptions.DOMAIN_NAME_SERVERS.code(),
          StandardOptions.HOST_NAME.code(),
          StandardOptions.DOMAIN_NAME.code(),
          StandardOptions.INTERFACE_MTU.code(),
          StandardOptions.BROADCAST_ADDRESS.code(),
          StandardOptions.STATIC_ROUTES.code(),
          StandardOptions.DOMAIN_SEARCH.code(),
          StandardOptions.CLASSLESS_STATIC_ROUTES.code(),
          StandardOptions.MS_CLASSLESS_STATIC_ROUTES.code());

  /** What is agreed upon with the server: a hook that changes it is told that it cannot. */
  static final List<String> FIXED = List.of(name("ip_address"), name("dhcp_lease_time"));

  private AmendableVariables() {}

  private static String name(String variable) {
    return ScriptEnvironment.NEW + variable;
  }

  /** The variable of an option. */
  static String nameOf(int code, OptionTable names) {
    return name(ScriptVariables.spelled(names.nameOf(code)));
  }

  static List<String> all(OptionTable names) {
    var all = new ArrayList<String>();
    CODES.forEach(code -> all.add(nameOf(code, names)));
    all.addAll(FIXED);
    all.add(METRIC);
    return all;
  }

  /**
   * The metric of the first router's route; each further one's is worse by one. As Debian's script
   * has it, no number in IF_METRIC is no metric.
   *
   * @return 0 for the kernel's own
   */
  public static int metric(Map<String, String> variables) {
    var text = variables.getOrDefault(METRIC, "").strip();
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }
}
