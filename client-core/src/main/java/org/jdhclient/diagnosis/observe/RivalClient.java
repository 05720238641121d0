package org.jdhclient.diagnosis.observe;

/** Another process of this guest that speaks DHCP on the interface. */
public record RivalClient(long pid, String name) implements Observation {
  /** Whether it is this very program. */
  public boolean isOurs() {
    return name.equals("jdhclient");
  }

  /** How to have it leave an interface alone. */
  public String remedy(String interfaceName) {
    return switch (name) {
      case "dhcpcd" -> "dhcpcd -x " + interfaceName;
      case "NetworkManager" -> "nmcli device set " + interfaceName + " managed no";
      case "systemd-networkd" -> "Unmanaged=yes in its .network file, then networkctl reload";
      default -> "ifdown " + interfaceName + ", if ifupdown started it, else kill " + pid;
    };
  }

  @Override
  public String toString() {
    return name + " (pid " + pid + ")";
  }
}
