package org.jdhclient.bench.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.network.Guest;

/**
 * A DHCP client of one family and the way it is run; {@link Contenders} has them all.
 *
 * @param name as it is named in tables and on the command line, alike for both families
 * @param unpacked its packages, if nobody installs them for the benchmark
 * @param preparation a line of shell that makes the guest ready for it; empty if nothing is needed
 * @param command starts it on eth0
 * @param habits what sets it apart from the others
 */
public record Contender(
    String name,
    Protocol protocol,
    List<String> unpacked,
    String preparation,
    List<String> command,
    Set<Habit> habits) {
  public enum Habit {
    /** Its command does not return; it is the service itself. */
    STAYS,
    /**
     * It does not ask for an earlier lease when it starts again (RFC 2131 3.2, RFC 9915 18.2.3).
     */
    FORGETS,
    /** It is the form of the client that runs on a JVM. */
    ON_JVM,
    /** Has to be asked for by name. */
    EXTRA
  }

  /** The one that the others of its family are compared with. */
  public static final String REFERENCE = "dhclient";

  /** The one of this project. */
  public static final String OURS = "jdhclient";

  public Contender {
    unpacked = List.copyOf(unpacked);
    command = List.copyOf(command);
    habits = Set.copyOf(habits);
  }

  /** A guest with it installed, and prepared for it. */
  public Guest guest(String name) {
    var installed = Installation.underTest();
    var guest = Guest.open(name, is(Habit.ON_JVM) ? installed.onJvm() : installed);
    if (!unpacked.isEmpty()) {
      DebianPackages.of(unpacked.toArray(String[]::new)).layOver(guest.cell());
    }
    if (!preparation.isEmpty()) {
      guest.cell().shell(preparation).orThrow();
    }
    return guest;
  }

  public boolean is(Habit habit) {
    return habits.contains(habit);
  }

  public boolean isReference() {
    return name.equals(REFERENCE);
  }

  /** Whether it is this project's, in whatever form. */
  public boolean isOurs() {
    return name.startsWith(OURS);
  }

  /** The same on these interfaces. */
  public Contender on(List<String> interfaces) {
    var others = new ArrayList<>(command.subList(0, command.size() - 1));
    others.addAll(interfaces);
    return new Contender(name, protocol, unpacked, preparation, others, habits);
  }
}
