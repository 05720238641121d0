package org.jdhclient.linux.libc;

/** Who this process is (credentials(7)). */
public final class Credentials {
  private Credentials() {}

  public static int effectiveUid() {
    return Native.GATE.geteuid();
  }
}
