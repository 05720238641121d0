package org.jdhclient.lab.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.debian.DebianRoot;
import org.jdhclient.lab.network.LxcBridge;

/**
 * A container run by Debian's lxc: a whole Debian with systemd as its first process, and an eth0 on
 * the host's bridge.
 */
public final class LxcContainer {
  /** The hardware address of its eth0. */
  public static final String MAC = "00:16:3e:11:22:33";

  private static final String CONTAINERS = "/run/lxc-containers";

  /** On a busy machine. */
  private static final Duration BOOT = Duration.ofMinutes(5);

  /** In seconds; without it lxc-stop ends what is left after one minute. */
  private static final String POWER_OFF = "240";

  // $1 is where it lives, $2 the directory with the system it begins with.
  private static final String SET_UP =
      """
      set -e
      mkdir -p "$1/upper" "$1/work" "$1/rootfs"
      mount -t overlay -o "lowerdir=$2,upperdir=$1/upper,workdir=$1/work" container "$1/rootfs"
      """;

  private static final String CONFIG =
      """
      lxc.uts.name = %1$s
      lxc.rootfs.path = dir:%2$s/rootfs
      lxc.cgroup.dir = %3$s
      lxc.net.0.type = veth
      lxc.net.0.link = %4$s
      lxc.net.0.hwaddr = %5$s
      lxc.apparmor.profile = unconfined
      lxc.pty.max = 16
      """;

  // As a rescue system would enter it: programs of the disk find their own files by /proc.
  private static final List<String> ON_DISK =
      List.of(
          "unshare", "--mount", "sh", "-c", "mount -t proc proc \"$2/proc\" && exec \"$@\"", "sh");

  private final Cell host;
  private final String name;
  private final Consumer<String> narrator;

  private LxcContainer(Cell host, String name, Consumer<String> narrator) {
    this.host = host;
    this.name = name;
    this.narrator = narrator;
  }

  /**
   * Makes one that has not been started.
   *
   * @param narrator is told each command before it is run in the container
   */
  static LxcContainer create(
      Cell host,
      String name,
      DebianRoot root,
      Rights rights,
      CgroupTree cgroups,
      Consumer<String> narrator) {
    var container = new LxcContainer(host, name, narrator);
    var setUp =
        List.of("sh", "-c", SET_UP, "lxc", container.directory(), root.directory().toString());
    host.runAs(setUp, Await.PATIENCE, setUp).orThrow();
    var config = CONFIG.formatted(name, container.directory(), cgroups.name(), LxcBridge.NAME, MAC);
    var seccomp = container.directory() + "/seccomp";
    write(host.file(container.directory() + "/config"), config + rights.config(seccomp));
    write(host.file(seccomp), rights.refused());
    container.writeFile("/etc/hostname", name + "\n");
    return container;
  }

  private String directory() {
    return CONTAINERS + "/" + name;
  }

  /** A file of the container, seen from outside; not for what may be a symbolic link. */
  public Path file(String path) {
    return host.file(directory() + "/rootfs" + path);
  }

  public void writeFile(String path, String content) {
    write(file(path), content);
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a file of the machine into the container's directory /root; returns its name there. */
  public String bring(Path file) {
    var there = "/root/" + file.getFileName();
    try {
      Files.copy(file, file(there));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return there;
  }

  /** Runs a command on the container's disk while the container is off. */
  public CommandResult runOnDisk(String... command) {
    var chroot = Stream.of("chroot", directory() + "/rootfs");
    var shown = Stream.concat(chroot, Stream.of(command)).toList();
    host.narrate(shown);
    return host.runAs(shown, BOOT, Stream.concat(ON_DISK.stream(), shown.stream()).toList());
  }

  /** Runs a command in the running container to its end. */
  public CommandResult run(String... command) {
    var shown = List.of(command);
    narrator.accept(String.join(" ", shown));
    return attached(shown);
  }

  private CommandResult attached(List<String> command) {
    var attach = Stream.of("lxc-attach", "-P", CONTAINERS, "-n", name, "--clear-env", "--");
    return host.runAs(command, BOOT, Stream.concat(attach, command.stream()).toList());
  }

  /** Turns it on; returns when systemd has started all it has to start, or given up. */
  public void start() {
    lxc("lxc-start");
    awaitBooted();
  }

  /** Lets systemd take the system down and begin again; returns as {@link #start} does. */
  public void reboot() {
    var before = init().orElseThrow();
    run("systemctl", "reboot").orThrow();
    Await.until(
        "a new first process", BOOT, () -> init().filter(now -> !now.equals(before)).isPresent());
    awaitBooted();
  }

  /** Lets systemd take the system down. */
  public void powerOff() {
    lxc("lxc-stop", "-t", POWER_OFF);
  }

  /** Ends all its processes at once. */
  public void cutPower() {
    lxc("lxc-stop", "--kill");
  }

  public boolean isRunning() {
    return init().isPresent();
  }

  /** The pid of its first process, as the host counts; empty while it is off. */
  private Optional<String> init() {
    var info = List.of("lxc-info", "-P", CONTAINERS, "-n", name, "--pid", "--no-humanize");
    return Optional.of(host.runAs(info, Await.PATIENCE, info).out().strip())
        .filter(pid -> pid.matches("[1-9]\\d*"));
  }

  private void lxc(String command, String... options) {
    var words = Stream.concat(Stream.of(command, "-P", CONTAINERS, "-n", name), Stream.of(options));
    host.run(BOOT, words.toArray(String[]::new)).orThrow();
  }

  private void awaitBooted() {
    var wait = List.of("systemctl", "is-system-running", "--wait");
    Await.until(
        name + " has booted", BOOT, () -> attached(wait).out().strip().matches("running|degraded"));
  }
}
