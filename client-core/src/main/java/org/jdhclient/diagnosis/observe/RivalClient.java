package org.jdhclient.diagnosis.observe;

/** Another process of this guest that speaks DHCP on the interface. */
public record RivalClient(long pid, String name) implements Observation {
  /** Whether it is this very program. */
  public boolean isOurs() {
    return name.equals("jdhclient");
  }

  @Override
  public String toString() {
    return name + " (pid " + pid + ")";
  }
}
