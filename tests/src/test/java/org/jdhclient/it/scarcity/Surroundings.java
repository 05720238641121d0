package org.jdhclient.it.scarcity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.Running;

/**
 * Where a client runs that is given little: a process holds it, and commands are run beside that.
 *
 * @param lab the guest in which it is
 * @param entering the words that begin a command there
 * @param watching the words that begin a command which is not confined, but sees its interfaces
 */
record Surroundings(Lab lab, List<String> entering, List<String> watching) {
  private static final List<String> CAPABILITIES =
      List.of(
          "setpriv",
          "--reuid=65534",
          "--regid=65534",
          "--clear-groups",
          "--inh-caps=-all,+net_raw,+net_admin",
          "--ambient-caps=-all,+net_raw,+net_admin",
          "--bounding-set=-all,+net_raw,+net_admin",
          "--no-new-privs");

  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  /** What the client writes, besides resolv.conf. */
  private static final List<String> FILES =
      List.of("-lf", "/run/jdhclient/leases", "-pf", "/run/jdhclient/pid");

  /** Some user with two capabilities, to whom the run directory belongs. */
  static Surroundings capabilitiesOnly(Lab lab) {
    lab.guest().run("install", "-d", "-o", "65534", "-g", "65534", "/run/jdhclient").orThrow();
    return new Surroundings(lab, CAPABILITIES, List.of());
  }

  /** A container that some user made, root in which is that user outside; eth0 is moved there. */
  static Surroundings userNamespace(Lab lab) {
    var unshare =
        List.of("unshare", "--user", "--map-root-user", "--net", "--mount", "--propagation=slave");
    var pid =
        hold(
            lab,
            Stream.concat(NOBODY.stream(), unshare.stream()).toList(),
            "mount -t tmpfs tmpfs /run; mkdir /run/jdhclient");
    lab.guest().run("ip", "link", "set", "eth0", "netns", pid).orThrow();
    return entered(lab, pid, "--user", "--net", "--mount");
  }

  /** Nothing can be written but what is in /run. */
  static Surroundings readOnlyRoot(Lab lab) {
    var pid =
        hold(
            lab,
            List.of("unshare", "--mount", "--propagation=private"),
            "mount -t tmpfs tmpfs /run; mkdir /run/jdhclient;"
                + " for m in / /etc /usr /var/lib /var/lib/dhcp;"
                + " do mount -o remount,bind,ro $m; done");
    return entered(lab, pid, "--mount");
  }

  /** Neither ip(8) nor any other program of iproute2 can be run, nor one be found by PATH. */
  static Surroundings withoutPrograms(Lab lab) {
    var pid =
        hold(
            lab,
            List.of("unshare", "--mount", "--propagation=private"),
            "mkdir /run/jdhclient; for p in ip ss tc bridge ifconfig route arp;"
                + " do f=$(readlink -f \"$(command -v $p)\") || continue;"
                + " mount --bind /dev/null \"$f\"; done");
    return entered(lab, pid, "--mount");
  }

  /**
   * @return the holder's number in the guest
   */
  private static String hold(Lab lab, List<String> making, String setUp) {
    var shell = List.of("sh", "-c", "set -e; " + setUp + "; echo ready; exec sleep infinity");
    var holder =
        lab.startInGuest(Stream.concat(making.stream(), shell.stream()).toArray(String[]::new));
    holder.awaitLine("^ready$");
    return Long.toString(holder.pid());
  }

  private static Surroundings entered(Lab lab, String pid, String... namespaces) {
    var words = new ArrayList<>(List.of("nsenter", "--target", pid));
    words.addAll(List.of(namespaces));
    return new Surroundings(lab, List.copyOf(words), List.of("nsenter", "--target", pid, "--net"));
  }

  /** Starts jdhclient here, by its path, for there may be no PATH. */
  Running jdhclient(String... arguments) {
    var client = Stream.concat(Stream.of("/usr/sbin/jdhclient"), FILES.stream());
    return lab.startInGuest(words(Stream.concat(client, Stream.of(arguments))));
  }

  /** The same, with a PATH that leads nowhere. */
  Running jdhclientWithoutPath(String... arguments) {
    var client =
        Stream.concat(
            Stream.of("/usr/bin/env", "PATH=/nowhere", "/usr/sbin/jdhclient"), FILES.stream());
    return lab.startInGuest(words(Stream.concat(client, Stream.of(arguments))));
  }

  /** Runs a command here. */
  CommandResult run(String... command) {
    return lab.guest().run(words(Stream.of(command)));
  }

  private String[] words(Stream<String> command) {
    return Stream.concat(entering.stream(), command).toArray(String[]::new);
  }

  /** The IPv4 addresses of eth0, one a line as {@code ip -oneline} prints it. */
  List<String> addresses() {
    var ip = Stream.of("ip", "-4", "-oneline", "addr", "show", "dev", "eth0");
    var command = Stream.concat(watching.stream(), ip).toArray(String[]::new);
    return lab.guest().run(command).orThrow().lines();
  }
}
