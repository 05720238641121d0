package org.jdhclient.linux.host;

import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.wire.Octets;

/** This host's name, as it is told to servers (option 12). */
public final class HostName {
  private HostName() {}

  /** The name, or empty if the host has none worth telling. */
  public static Octets toSend() {
    try {
      var name = LibC.gethostname();
      boolean telling = !name.isEmpty() && !name.equals("(none)") && !name.equals("localhost");
      return telling ? Octets.ofLatin1(name) : Octets.EMPTY;
    } catch (ErrnoException e) {
      throw new IllegalStateException("no gethostname, which has no way to fail", e);
    }
  }
}
