package org.jdhclient.linux.cli;

import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.linux.cli.settings.Arguments;
import org.jdhclient.linux.cli.settings.FamilyChoice;
import org.jdhclient.linux.cli.settings.UsageException;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.process.Ancestry;

/**
 * A command that a hook runs on its own client: that waits for the hook, and the command would wait
 * for the client. A hook is known by its variables, which it may have handed on to those whom the
 * client does not wait for; so it counts whether the client has started this process.
 */
final class HookCall {
  private HookCall() {}

  /**
   * Why a start or an end cannot be; empty if it can.
   *
   * @throws UsageException if there is no telling what would be started or ended
   */
  static Optional<String> refusal(Arguments arguments, Map<String, String> environment)
      throws UsageException {
    var name = environment.getOrDefault("interface", "");
    var pid = environment.getOrDefault("pid", "");
    boolean isAbout = arguments.interfaces().isEmpty() || arguments.interfaces().contains(name);
    return isAbout
            && FamilyChoice.of(arguments) == family(environment)
            && pid.matches("[0-9]{1,18}")
            && Ancestry.has(Long.parseLong(pid))
        ? Optional.of(InterfaceBusyException.inHook(Long.parseLong(pid), name).getMessage())
        : Optional.empty();
  }

  /** Of which the client is that runs the hook: of IPv6 all reasons end so. */
  private static Family family(Map<String, String> environment) {
    return environment.getOrDefault("reason", "").endsWith("6") ? Family.V6 : Family.V4;
  }
}
