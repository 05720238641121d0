package org.jdhclient.linux.hook;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.script.AmendableVariables;
import org.slf4j.Logger;

/**
 * Which scripts take part, and with what.
 *
 * @param extra variables that the owner wants them to have
 * @param limitSeconds for one event; what takes longer is ended
 */
public record Scripts(Manner manner, Map<String, String> extra, int limitSeconds) {
  private static final Path DIRECTORY = Path.of("/etc/dhcp");
  private static final int LIMIT_SECONDS = 60;

  /** Who configures the host. */
  public sealed interface Manner {}

  /**
   * This program does, and hooks are run before and after.
   *
   * @param directory where they are, normally /etc/dhcp
   */
  public record Hooks(Path directory) implements Manner {}

  /** A script of the owner's does, and nobody else. */
  public record Script(Path file) implements Manner {}

  /** Debian's hooks, if there are any. */
  public static Scripts standard() {
    return new Scripts(new Hooks(DIRECTORY), Map.of(), LIMIT_SECONDS);
  }

  public Scripts with(Manner other) {
    return new Scripts(other, extra, limitSeconds);
  }

  public Scripts withExtra(Map<String, String> variables) {
    return new Scripts(manner, variables, limitSeconds);
  }

  /** The owner's script, if there is one. */
  public Optional<Path> script() {
    return manner instanceof Script script ? Optional.of(script.file()) : Optional.empty();
  }

  /** Whether there is, at present, a script to run. */
  public boolean startProcesses(Logger log) {
    return !(manner instanceof Hooks hooks) || !new HookFiles(hooks.directory(), log).isEmpty();
  }

  /** What has events of a family dealt with in this way. */
  public OwnersScripts port(Family family, Logger log) {
    var meaning = new ScriptStatus(family);
    return manner instanceof Script script
        ? new OwnersScript(script.file(), meaning, limitSeconds, log)
        : new HookRunner(
            HookScript.SHELL, ((Hooks) manner).directory(), meaning, limitSeconds, log);
  }

  /** The metric of the first router's route, if no hook has a word on it. */
  public int metric() {
    return AmendableVariables.metric(extra);
  }
}
