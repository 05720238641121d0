package org.jdhclient.linux.host;

import java.io.IOException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.HostNames;
import org.jdhclient.linux.process.OtherNetwork;
import org.jdhclient.wire.Octets;
import org.slf4j.Logger;

/** This host's name: as it is told to servers (option 12), and as they tell it. */
public final class HostName {
  private final Logger log;

  public HostName(Logger log) {
    this.log = log;
  }

  /** The name, or empty if the host has none worth telling. */
  public static Octets toSend() {
    var name = present();
    return isName(name) ? Octets.ofLatin1(name) : Octets.EMPTY;
  }

  /**
   * Takes a leased name, if the host has none, or has its present one from the lease before.
   *
   * @param before empty for none
   * @param leased empty for none
   */
  public void set(String before, String leased) {
    var present = present();
    boolean free = !isName(present) || present.equals(before);
    if (leased.isEmpty() || leased.equals(present) || !free) {
      return;
    }
    try {
      if (OtherNetwork.shares("ns/uts")) {
        log.warn("the name {} is not set: it would be the host's", leased);
      } else {
        HostNames.sethostname(leased);
      }
    } catch (IOException | ErrnoException e) {
      log.warn("the name {} is not set: {}", leased, e.getMessage());
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && !name.equals("(none)") && !name.equals("localhost");
  }

  private static String present() {
    try {
      return HostNames.gethostname();
    } catch (ErrnoException e) {
      throw new IllegalStateException("no gethostname, which has no way to fail", e);
    }
  }
}
