package org.jdhclient.linux.hook;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.PosixSpawn.Wiring;
import org.jdhclient.linux.libc.SocketPair;
import org.jdhclient.linux.process.ChildProcess;
import org.jdhclient.script.ScriptEnvironment;
import org.slf4j.Logger;

/**
 * Runs enter hooks, this program's work, and exit hooks, as Debian's dhclient-script does.
 *
 * <p>Hooks are pieces of shell, which see the variables and functions that those before them have
 * set. So one shell reads them all, and asks this program for its part when it is its turn. Without
 * hooks there is no shell.
 */
final class HookRunner implements OwnersScripts {
  private static final HostWork NOTHING = HostWork.onInterface(() -> {});

  private final List<String> shell;
  private final ScriptStatus meaning;
  private final HookFiles files;
  private final int limitSeconds;
  private final Logger log;
  private final FittingEnvironment fitting;
  private int runs;

  /**
   * @param shell that reads the hooks: its file, and what it is called with
   */
  HookRunner(
      List<String> shell, Path directory, ScriptStatus meaning, int limitSeconds, Logger log) {
    this.shell = shell;
    this.meaning = meaning;
    this.files = new HookFiles(directory, log);
    this.limitSeconds = limitSeconds;
    this.log = log;
    this.fitting = new FittingEnvironment(log);
  }

  @Override
  public Manner manner() {
    return Manner.HOOKS;
  }

  @Override
  public Outcome run(Supplier<ScriptEnvironment> environment, HostWork work)
      throws RefusedException {
    var enter = files.enter();
    var exit = files.exit();
    if (enter.isEmpty() && exit.isEmpty()) {
      work.doAll();
      return Outcome.DONE;
    }
    var told = environment.get();
    var variables = fitting.of(told.variables());
    var requested = new RequestedWork(work, untold(told, variables), log);
    int status = run(enter, exit, told, variables, requested);
    var verdict = requested.isTakenOver() ? meaning.ofScript(status) : meaning.ofHooks(status);
    requested.finish(verdict);
    return new Outcome(verdict, requested.passedBy());
  }

  @Override
  public void tell(Supplier<ScriptEnvironment> environment) {
    var enter = files.enter();
    var exit = files.exit();
    if (!enter.isEmpty() || !exit.isEmpty()) {
      var told = environment.get();
      var variables = fitting.of(told.variables());
      run(enter, exit, told, variables, new RequestedWork(NOTHING, Map.of(), log));
    }
  }

  private static Map<String, String> untold(
      ScriptEnvironment environment, Map<String, String> variables) {
    var untold = new HashMap<>(environment.variables());
    untold.keySet().retainAll(environment.amendable());
    untold.keySet().removeAll(variables.keySet());
    return untold;
  }

  private int run(
      List<Path> enter,
      List<Path> exit,
      ScriptEnvironment told,
      Map<String, String> variables,
      RequestedWork work) {
    var key = "jdhclient-" + LibC.getpid() + "-" + ++runs;
    var arguments = HookScript.arguments(shell, key, told.amendable(), enter, exit);
    try (var connection = SocketPair.open("hooks");
        var child =
            ChildProcess.start(
                shell.get(0),
                arguments,
                variables,
                Optional.of(new Wiring(connection.theirs(), HookScript.CONNECTION)))) {
      connection.theirs().close();
      return new HookConversation(child, connection.ours(), key, work, log).follow(limitSeconds);
    } catch (ErrnoException e) {
      log.error("hooks are not run: {}", e.getMessage());
      return 0;
    }
  }
}
