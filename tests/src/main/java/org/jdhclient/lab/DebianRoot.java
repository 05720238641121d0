package org.jdhclient.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Debian 12 as debootstrap makes it, small but with systemd and ifupdown: what a container's disk
 * holds at first. It is made once, and only ever read from then on.
 */
record DebianRoot(Path directory) {
  private static final String SUITE = "bookworm";
  private static final List<String> PACKAGES =
      List.of("systemd", "systemd-sysv", "ifupdown", "iproute2");
  private static final Duration BOOTSTRAP = Duration.ofMinutes(10);

  // debootstrap ends with this JVM; what it mounts goes with its mount namespace.
  private static final List<String> CONFINED =
      List.of(
          "setpriv",
          "--pdeathsig=KILL",
          "unshare",
          "--mount",
          "--pid",
          "--fork",
          "--kill-child",
          "--propagation=private");

  /** Runs debootstrap, unless an earlier run has. */
  static DebianRoot cached() {
    var name = SUITE + "-" + String.join("+", PACKAGES);
    return new DebianRoot(LabCache.kept(name, DebianRoot::isWhole, DebianRoot::bootstrap));
  }

  private static void bootstrap(Path directory) {
    var debootstrap =
        List.of(
            "debootstrap",
            "--variant=minbase",
            "--include=" + String.join(",", PACKAGES),
            SUITE,
            directory.toString());
    var confined = Stream.concat(CONFINED.stream(), debootstrap.stream()).toList();
    Subprocess.run(debootstrap, confined, BOOTSTRAP).orThrow();
  }

  /** Whether dpkg has no complaint about any package, and those asked for are installed. */
  private static boolean isWhole(Path directory) {
    var root = "--root=" + directory;
    var audit = run(Stream.of("dpkg", root, "--audit"));
    var query = Stream.of("dpkg-query", root, "-W", "-f", "${db:Status-Status}\\n");
    var states = run(Stream.concat(query, PACKAGES.stream()));
    return audit.status() == 0
        && audit.out().isEmpty()
        && states.status() == 0
        && states.lines().stream().allMatch("installed"::equals);
  }

  private static CommandResult run(Stream<String> command) {
    var words = command.toList();
    return Subprocess.run(words, words, Await.PATIENCE);
  }
}
