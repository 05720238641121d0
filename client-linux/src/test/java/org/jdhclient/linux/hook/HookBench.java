package org.jdhclient.linux.hook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdhclient.address.Family;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.script.ScriptEnvironment;

/** Hooks in a directory, what they are given, and what they have had done and said. */
final class HookBench {
  private static final int LIMIT_SECONDS = 30;

  /** Whatever is done, with what hooks have left before it. */
  final List<String> done = new ArrayList<>();

  final Map<String, String> given = new LinkedHashMap<>();

  /** What the work says of the variables. */
  Map<String, String> corrected = Map.of();

  private final List<String> shell;
  private final Path directory;
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger log = new LoggerContext().getLogger("hooks");

  HookBench(Path directory) {
    this(HookScript.SHELL, directory);
  }

  /** One of a shell with its options, where this machine has it. */
  static HookBench of(String shell, Path directory) {
    var words = List.of(shell.split(" "));
    assumeTrue(Files.isExecutable(Path.of(words.get(0))), words.get(0));
    return new HookBench(words, directory);
  }

  HookBench(List<String> shell, Path directory) {
    this.shell = shell;
    this.directory = directory;
    lines.start();
    log.addAppender(lines);
    given.put("reason", "BOUND");
    given.put("interface", "eth0");
    given.put("PATH", "/usr/sbin:/sbin:/bin:/usr/sbin:/usr/bin");
    given.put("new_routers", "192.0.2.1");
    given.put("new_domain_name", "leased.example");
  }

  /** A hook, in whose text an @ is the directory. */
  HookBench hook(String file, String text) throws Exception {
    var path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text.replace("@", directory.toString()));
    return this;
  }

  HookBench enter(String text) throws Exception {
    return hook("dhclient-enter-hooks.d/enter", text);
  }

  HookBench exit(String text) throws Exception {
    return hook("dhclient-exit-hooks.d/exit", text);
  }

  String written(String file) throws Exception {
    return Files.readString(directory.resolve(file)).strip();
  }

  Outcome run() throws RefusedException {
    var amendable = List.of("new_routers", "new_domain_name", "new_interface_mtu", "IF_METRIC");
    var family = given.get("reason").endsWith("6") ? Family.V6 : Family.V4;
    return new HookRunner(shell, directory, new ScriptStatus(family), LIMIT_SECONDS, log)
        .run(() -> new ScriptEnvironment(given, List.of(), amendable), new Work());
  }

  List<String> warnings() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private final class Work implements HostWork {
    private String left = "as sent";

    @Override
    public Map<String, String> amend(Map<String, String> variables) {
      left = new TreeMap<>(variables).toString();
      return corrected;
    }

    @Override
    public void configure() {
      done.add("configure " + left);
    }

    @Override
    public void setHostName() {
      done.add("host name " + left);
    }

    @Override
    public void writeResolvConf() {
      done.add("resolv.conf " + left);
    }
  }
}
