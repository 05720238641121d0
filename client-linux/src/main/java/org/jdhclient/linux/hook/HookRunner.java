package org.jdhclient.linux.hook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.linux.libc.ErrnoException;
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
  private static final String SHELL = "/bin/sh";

  /** Under which number the shell has its connection to this program. */
  private static final int CONNECTION = 3;

  // Its arguments are the enter hooks, --, and the exit hooks. set_hostname and make_resolv_conf
  // are what hooks redefine to do these things in another way. While a hook is read, the connection
  // is closed, so that it can use the number as it likes. That their turn is past is told: what was
  // not asked for until then, a hook does.
  private static final String SCRIPT =
      """
      jdhclient_ask() {
        echo "$1" >&3 && read -r jdhclient_answer <&3 && return "$jdhclient_answer"
      }
      set_hostname() { jdhclient_ask host-name; }
      make_resolv_conf() { jdhclient_ask resolv.conf; }
      jdhclient_run() {
        jdhclient_hook=$1
        . "$1" 3>&-
        jdhclient_status=$?
        [ "$jdhclient_status" = 0 ] || echo "failed $jdhclient_status $jdhclient_hook" >&3
      }
      [ "${new_interface_mtu:-0}" -gt 576 ] || new_interface_mtu=
      while [ "$1" != -- ]; do
        jdhclient_run "$1"
        shift
      done
      shift
      exit_status=0
      jdhclient_ask configure || exit_status=$?
      case $exit_status$reason in 0BOUND|0RENEW|0REBIND|0REBOOT|0TIMEOUT)
        set_hostname
        make_resolv_conf
        echo passed >&3
      esac
      while [ $# -gt 0 ]; do
        jdhclient_run "$1"
        shift
      done
      exit "$exit_status"
      """;

  private static final HostWork NOTHING =
      new HostWork() {
        @Override
        public void configure() {
          // The interface is as it should be.
        }

        @Override
        public void setHostName() {
          // No lease, no name.
        }

        @Override
        public void writeResolvConf() {
          // No lease, no servers.
        }
      };

  private final HookFiles files;
  private final int limitSeconds;
  private final Logger log;

  HookRunner(Path directory, int limitSeconds, Logger log) {
    this.files = new HookFiles(directory, log);
    this.limitSeconds = limitSeconds;
    this.log = log;
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
    var requested = new RequestedWork(work);
    int status = run(arguments(enter, exit), environment.get(), requested);
    requested.finish(status, log);
    return new Outcome(ScriptStatus.verdict(status), requested.passedBy());
  }

  @Override
  public void tell(Supplier<ScriptEnvironment> environment) {
    var enter = files.enter();
    var exit = files.exit();
    if (!enter.isEmpty() || !exit.isEmpty()) {
      run(arguments(enter, exit), environment.get(), new RequestedWork(NOTHING));
    }
  }

  private static List<String> arguments(List<Path> enter, List<Path> exit) {
    var arguments = new ArrayList<>(List.of(SHELL, "-c", SCRIPT, "jdhclient-hooks"));
    enter.forEach(hook -> arguments.add(hook.toString()));
    arguments.add("--");
    exit.forEach(hook -> arguments.add(hook.toString()));
    return arguments;
  }

  private int run(List<String> arguments, ScriptEnvironment environment, RequestedWork work) {
    try (var connection = SocketPair.open("hooks");
        var shell =
            ChildProcess.start(
                SHELL,
                arguments,
                environment.variables(),
                Optional.of(new Wiring(connection.theirs(), CONNECTION)))) {
      connection.theirs().close();
      return new HookConversation(shell, connection.ours(), work, log).follow(limitSeconds);
    } catch (ErrnoException e) {
      log.error("hooks are not run: {}", e.getMessage());
      return 0;
    }
  }
}
