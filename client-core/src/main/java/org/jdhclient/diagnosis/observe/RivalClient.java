package org.jdhclient.diagnosis.observe;

/**
 * Another process of this guest that speaks DHCP on the interface.
 *
 * @param arguments by which another call of the program means this process, such as {@code -4
 *     eth0}; empty if it needs none
 */
public record RivalClient(long pid, String name, String arguments) implements Observation {
  /** One whose program has no such calls. */
  public RivalClient(long pid, String name) {
    this(pid, name, "");
  }

  /** Whether it is this very program. */
  public boolean isOurs() {
    return name.equals("jdhclient");
  }

  @Override
  public String toString() {
    return name + " (pid " + pid + ")";
  }
}
