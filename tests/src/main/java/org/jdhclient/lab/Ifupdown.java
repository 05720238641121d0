package org.jdhclient.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.network.Guest;

/**
 * Debian's ifupdown in a guest: its own ifup and ifdown, at work on the stanza of a test.
 *
 * <p>It is not installed on the machine, but laid over the guest's /usr.
 */
public final class Ifupdown {
  private static final String SET_UP =
      """
      set -e
      for when in if-pre-up if-up if-down if-post-down; do mkdir -p /etc/network/$when.d; done
      """;

  private final Cell guest;

  private Ifupdown(Cell guest) {
    this.guest = guest;
  }

  /**
   * Installs it in a guest.
   *
   * @param stanza what the guest's owner writes in /etc/network/interfaces
   */
  public static Ifupdown install(Guest guest, String stanza) {
    var cell = guest.cell();
    DebianPackages.of("ifupdown").layOver(cell);
    cell.shell(SET_UP).orThrow();
    try {
      Files.writeString(cell.file("/etc/network/interfaces"), stanza);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Ifupdown(cell);
  }

  /** From now on the guest's dhclient is jdhclient; before, it is the machine's own, ISC's. */
  public void replaceDhclient() {
    guest.run("mount", "--bind", "/usr/sbin/jdhclient", "/usr/sbin/dhclient").orThrow();
  }

  public CommandResult ifup() {
    return guest.run("ifup", "--verbose", Guest.INTERFACE);
  }

  public CommandResult ifdown() {
    return guest.run("ifdown", "--verbose", Guest.INTERFACE);
  }

  /** The interfaces that it takes for configured, as {@code ifquery --state} prints them. */
  public List<String> configured() {
    return guest.run("ifquery", "--state").lines();
  }
}
