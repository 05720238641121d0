package org.jdhclient.lab.debian;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.Subprocess;

/**
 * A Debian as debootstrap makes it: the smallest there is, and the packages asked for. It is made
 * once, and only ever read from then on.
 */
public record DebianRoot(Path directory) {
  private static final List<String> IN_A_CONTAINER =
      List.of("systemd", "systemd-sysv", "ifupdown", "iproute2");
  private static final String JAVA = "default-jre-headless";
  private static final Duration BOOTSTRAP = Duration.ofMinutes(40);

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

  // Without a policy-rc.d, packages would start their services among the machine's processes.
  private static final String INSTALL =
      """
      set -e
      base="$1" root="$2"
      shift 2
      cp -a "$base/." "$root"
      mount -t proc proc "$root/proc"
      printf '#!/bin/sh\\nexit 101\\n' >"$root/usr/sbin/policy-rc.d"
      chmod 755 "$root/usr/sbin/policy-rc.d"
      cat /etc/resolv.conf >"$root/etc/resolv.conf"
      export DEBIAN_FRONTEND=noninteractive
      chroot "$root" apt-get -q update
      chroot "$root" apt-get -q install -y --no-install-recommends "$@"
      chroot "$root" apt-get clean
      rm -rf "$root"/var/lib/apt/lists/* "$root/usr/sbin/policy-rc.d"
      """;

  /** What a container's disk holds at first: systemd and ifupdown, and Java if that is needed. */
  public static DebianRoot ofContainer(Installation.Form form) {
    return ofContainer("bookworm", form);
  }

  /** The same of a release, such as {@code trixie}. */
  public static DebianRoot ofContainer(String suite, Installation.Form form) {
    var java = form == Installation.Form.JVM ? Stream.of(JAVA) : Stream.<String>of();
    return cached(suite, Stream.concat(IN_A_CONTAINER.stream(), java).toList());
  }

  /**
   * The smallest Debian of a release.
   *
   * @param suite the release's name, such as {@code trixie}
   */
  public static DebianRoot smallest(String suite) {
    return cached(suite, List.of());
  }

  /**
   * A Debian with packages installed by its own apt-get, without what they only recommend; none of
   * their services was ever started.
   *
   * @param suite the release's name, such as {@code trixie}
   */
  public static DebianRoot with(String suite, String... packages) {
    var names = List.of(packages);
    var cached = suite + "-with-" + String.join("+", names);
    return new DebianRoot(
        LabCache.kept(
            cached, found -> isWhole(found, names), into -> install(smallest(suite), names, into)));
  }

  private static void install(DebianRoot base, List<String> packages, Path directory) {
    var script =
        Stream.of("sh", "-c", INSTALL, "install", base.directory.toString(), directory.toString());
    var command =
        Stream.of(CONFINED.stream(), script, packages.stream()).flatMap(each -> each).toList();
    Subprocess.run(List.of("apt-get", "install", list(packages)), command, BOOTSTRAP).orThrow();
  }

  /** Runs debootstrap, unless an earlier run has. */
  private static DebianRoot cached(String suite, List<String> packages) {
    var name = String.join("-", suite, packages.isEmpty() ? "base" : String.join("+", packages));
    return new DebianRoot(
        LabCache.kept(
            name, found -> isWhole(found, packages), into -> bootstrap(suite, packages, into)));
  }

  private static void bootstrap(String suite, List<String> packages, Path directory) {
    var more = packages.isEmpty() ? List.<String>of() : List.of("--include=" + list(packages));
    var debootstrap =
        Stream.of(
                List.of("debootstrap", "--variant=minbase"),
                more,
                List.of(suite, directory.toString()))
            .flatMap(List::stream)
            .toList();
    var confined = Stream.concat(CONFINED.stream(), debootstrap.stream()).toList();
    Subprocess.run(debootstrap, confined, BOOTSTRAP).orThrow();
  }

  private static String list(List<String> packages) {
    return String.join(",", packages);
  }

  /** Whether dpkg has no complaint about any package, and those asked for are installed. */
  private static boolean isWhole(Path directory, List<String> packages) {
    var root = "--root=" + directory;
    var audit = run(Stream.of("dpkg", root, "--audit"));
    var query = Stream.of("dpkg-query", root, "-W", "-f", "${db:Status-Status}\\n");
    var states = run(Stream.concat(query, packages.stream()));
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
