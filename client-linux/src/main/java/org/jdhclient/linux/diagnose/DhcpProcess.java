package org.jdhclient.linux.diagnose;

/** A process that speaks DHCP on the interface. */
record DhcpProcess(long pid, String name) {
  @Override
  public String toString() {
    return name + " (pid " + pid + ")";
  }
}
