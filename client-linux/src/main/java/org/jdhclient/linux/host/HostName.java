package org.jdhclient.linux.host;

import java.io.IOException;
import org.jdhclient.engine.port.HostNameSetting;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.HostNames;
import org.jdhclient.linux.process.OtherNetwork;
import org.jdhclient.wire.Octets;

/** This host's name: as it is told to servers (option 12), and as they tell it. */
public final class HostName implements HostNameSetting {

  /** The name, or empty if the host has none worth telling. */
  public static Octets toSend() {
    return Octets.ofLatin1(worthTelling());
  }

  @Override
  public String present() {
    return worthTelling();
  }

  @Override
  public void set(String name) throws RefusedException {
    try {
      if (OtherNetwork.shares("ns/uts")) {
        throw new RefusedException("it would be the host's");
      }
      HostNames.sethostname(name);
    } catch (IOException e) {
      throw new RefusedException(IoReason.of(e));
    }
  }

  private static String worthTelling() {
    try {
      var name = HostNames.gethostname();
      return name.equals("(none)") || name.equals("localhost") ? "" : name;
    } catch (ErrnoException e) {
      throw new IllegalStateException("no gethostname, which has no way to fail", e);
    }
  }
}
