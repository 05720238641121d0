package org.jdhclient.lab.cell;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A world of its own: network, mounts, host name and processes, all nameless.
 *
 * <p>An anchor process holds it, whose standard input is a pipe from this JVM. When the JVM ends,
 * in whatever way, the anchor reads the end of the pipe and ends too; with it end all processes of
 * the cell, its interfaces and its mounts. The machine's own files are never written: /etc,
 * /var/lib and /var/log are overlays, /run and /var/lib/dhcp are empty. Of the machine's hooks for
 * dhclient there are none.
 */
public final class Cell implements AutoCloseable {
  /** What /etc/resolv.conf holds at first. */
  public static final String FIRST_RESOLV_CONF = "# resolv.conf before DHCP\n";

  private static final List<String> UNSHARE =
      List.of(
          "unshare",
          "--net",
          "--mount",
          "--uts",
          "--pid",
          "--fork",
          "--kill-child",
          "--mount-proc",
          "--propagation=private");

  // $1 is the host name, $2 a directory to lay over /usr, or nothing. Programs of the same names
  // that this machine's owner has put into /usr/local are not what is tested. The overlays' upper
  // directories must lie on a file system that is no overlay itself: the cell's own /run.
  private static final String SET_UP =
      """
      set -e
      overlay() {
        mkdir -p /run/cell$1 /run/cell$1.work
        mount -t overlay -o lowerdir=$1,upperdir=/run/cell$1,workdir=/run/cell$1.work cell $1
      }
      mount -t tmpfs -o mode=755 tmpfs /run
      overlay /etc
      overlay /var/lib
      overlay /var/log
      mkdir -p /var/lib/dhcp /var/lib/misc
      mount -t tmpfs -o mode=755 tmpfs /var/lib/dhcp
      mount -t sysfs sysfs /sys
      if [ -n "$2" ]; then
        mount -t overlay -o lowerdir="$2":/usr cell /usr
        for local in /usr/local/sbin /usr/local/bin; do
          [ ! -d $local ] || mount -t tmpfs -o mode=755 tmpfs $local
        done
      fi
      rm -rf /etc/dhcp/dhclient-enter-hooks* /etc/dhcp/dhclient-exit-hooks*
      rm -f /etc/resolv.conf
      printf '%s' "$3" >/etc/resolv.conf
      hostname "$1"
      ip link set lo up
      echo ready
      exec cat
      """;

  // A background job's signals may be ignored from birth on; what runs here is to feel them.
  private static final String START =
      "echo $$; exec env --default-signal=INT,TERM,HUP,QUIT -- \"$@\"";

  private final String name;
  private final Consumer<String> narrator;
  private final Process anchor;
  private final String init;

  private Cell(String name, Consumer<String> narrator, Process anchor) {
    this.name = name;
    this.narrator = narrator;
    this.anchor = anchor;
    this.init = Long.toString(awaitReady(anchor));
  }

  /**
   * @param name its host name
   * @param usr a directory to lay over /usr, read-only, as if it had been installed; or empty
   * @param narrator is told each command before it is run
   */
  public static Cell open(String name, String usr, Consumer<String> narrator) {
    var setUp = List.of("sh", "-c", SET_UP, "cell", name, usr, FIRST_RESOLV_CONF);
    var command = Stream.concat(UNSHARE.stream(), setUp.stream()).toList();
    var builder = Subprocess.builder(command).redirectErrorStream(true);
    return new Cell(name, narrator, Subprocess.start(builder));
  }

  /** A cell with nothing in it, which tells nobody what it runs. */
  public static Cell open(String name) {
    return open(name, "", command -> {});
  }

  private static long awaitReady(Process anchor) {
    var said = new ArrayList<String>();
    var output = anchor.inputReader(StandardCharsets.UTF_8);
    try {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals("ready")) {
          return anchor.children().findFirst().orElseThrow().pid();
        }
        said.add(line);
      }
    } catch (IOException e) {
      said.add(e.getMessage());
    }
    throw new LabException("no cell (it takes root): " + String.join("\n", said));
  }

  public String name() {
    return name;
  }

  /** The pid of the cell's first process, as the world outside counts. */
  public String init() {
    return init;
  }

  /** A file of the cell, seen from outside; not for what may be a symbolic link. */
  public Path file(String path) {
    return Path.of("/proc", init, "root", path);
  }

  /** Runs a command in the cell to its end, which must come within {@link Await#PATIENCE}. */
  public CommandResult run(String... command) {
    return run(Await.PATIENCE, command);
  }

  public CommandResult run(Duration limit, String... command) {
    var shown = List.of(command);
    narrate(shown);
    return Subprocess.run(shown, entering("--all", shown), limit);
  }

  /** Runs a line of shell in the cell to its end. */
  public CommandResult shell(String line) {
    return run("sh", "-c", line);
  }

  /** Tells the narrator a command. */
  public void narrate(List<String> command) {
    narrator.accept(String.join(" ", command));
  }

  /**
   * Runs a command in the cell to its end, and tells the narrator nothing.
   *
   * @param shown the command as it is to be named in messages
   */
  public CommandResult runAs(List<String> shown, Duration limit, List<String> command) {
    return Subprocess.run(shown, entering("--all", command), limit);
  }

  /** Runs a command in the cell's network, but among the machine's processes and files. */
  public CommandResult runInNetworkOnly(String... command) {
    var shown = List.of(command);
    narrate(shown);
    return Subprocess.run(shown, entering("--net", shown), Await.PATIENCE);
  }

  /** Starts a program in the cell. */
  public Running start(String... command) {
    return start(line -> {}, command);
  }

  /**
   * Starts a program in the cell.
   *
   * @param listener is given each line of its output at once, in another thread
   */
  public Running start(Consumer<String> listener, String... command) {
    var shown = List.of(command);
    narrate(shown);
    var announced = Stream.concat(Stream.of("sh", "-c", START, "sh"), shown.stream()).toList();
    var builder = Subprocess.builder(entering("--all", announced)).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    return Running.follow(this, shown, Subprocess.start(builder), listener);
  }

  /** Starts a program of this JVM's own class path in the cell, in a JVM of its own. */
  public Running startJava(Class<?> main, String... arguments) {
    var java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=/run",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    return start(Stream.concat(java, Stream.of(arguments)).toArray(String[]::new));
  }

  private List<String> entering(String namespaces, List<String> command) {
    var enter = Stream.of("nsenter", "--target", init, namespaces, "--");
    return Stream.concat(enter, command.stream()).toList();
  }

  /** Ends all that runs in the cell, and the cell. */
  @Override
  public void close() {
    try {
      anchor.getOutputStream().close();
    } catch (IOException e) {
      anchor.destroyForcibly();
    }
    if (!Subprocess.endsWithin(anchor, Await.PATIENCE)) {
      anchor.destroyForcibly();
      throw new LabException("cell " + name + " does not end");
    }
  }
}
