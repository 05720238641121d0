package org.jdhclient.lab.debian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.Running;

/**
 * A whole Debian as the files of a cell: programs in it see their own release, and the cell's
 * network and processes. What they write goes with the cell.
 */
public final class GuestRoot {
  private static final String PATH = "/run/guest";

  // /sys cannot be written, as in a container: nobody there waits for udev.
  private static final String SET_UP =
      """
      set -e
      mkdir -p "$2" "$2.upper" "$2.work"
      mount -t overlay -o "lowerdir=$1,upperdir=$2.upper,workdir=$2.work" guest "$2"
      cd "$2"
      mount -t proc proc proc
      mount -t sysfs -o ro sysfs sys
      mount --rbind /dev dev
      mount -t tmpfs -o mode=755 tmpfs run
      mkdir -p var/lib/dhcp run/lock
      rm -f etc/resolv.conf
      printf '%s' "$3" >etc/resolv.conf
      hostname >etc/hostname
      """;

  private final Cell cell;

  private GuestRoot(Cell cell) {
    this.cell = cell;
  }

  /** Puts it there; a cell has one. */
  public static GuestRoot open(Cell cell, DebianRoot debian) {
    var directory = debian.directory().toString();
    cell.run("sh", "-c", SET_UP, "guest", directory, PATH, Cell.FIRST_RESOLV_CONF).orThrow();
    return new GuestRoot(cell);
  }

  /** Runs a command of this Debian's to its end. */
  public CommandResult run(String... command) {
    return cell.runAs(List.of(command), Await.PATIENCE, List.of(entering(command)));
  }

  /** Runs a line of shell there to its end. */
  public CommandResult shell(String line) {
    return run("sh", "-c", line);
  }

  /** Starts a program of this Debian's. */
  public Running start(String... command) {
    return cell.start(entering(command));
  }

  private static String[] entering(String... command) {
    return Stream.concat(Stream.of("chroot", PATH), Stream.of(command)).toArray(String[]::new);
  }

  /** Installs jdhclient's package, as its owner would; what it depends on has to be there. */
  public void install(JdhclientPackage jdhclient) {
    var archive = "/root/jdhclient.deb";
    try {
      Files.copy(jdhclient.archive(), file(archive));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("dpkg", "--install", archive).orThrow();
  }

  /** Writes a file, whose directory is made if it is not there. */
  public void write(String path, String text) {
    var file = file(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in a file; empty if there is none. */
  public String read(String path) {
    return run("cat", path).out();
  }

  /** A file there, seen from outside; not for what may be a symbolic link. */
  private Path file(String path) {
    return cell.file(PATH + path);
  }
}
