package org.jdhclient.linux.libc;

import jnr.posix.POSIXFactory;

/** Who this process is (credentials(7)). By jnr-posix: nothing here is asked in a hurry. */
public final class Credentials {
  private Credentials() {}

  public static int effectiveUid() {
    return POSIXFactory.getNativePOSIX().geteuid();
  }
}
