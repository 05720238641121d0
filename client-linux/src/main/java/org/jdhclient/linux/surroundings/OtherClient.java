package org.jdhclient.linux.surroundings;

/**
 * A program that speaks DHCP, or is to, on an interface.
 *
 * @param name as people call it
 */
public record OtherClient(long pid, String name) {

  /** How to have it leave the interface alone; a line for a shell. */
  public String remedy(String interfaceName) {
    return switch (name) {
      case "jdhclient" -> "jdhclient -x " + interfaceName;
      case "dhcpcd" -> "dhcpcd -x " + interfaceName;
      case "NetworkManager" -> "nmcli device set " + interfaceName + " managed no";
      case "systemd-networkd" -> "networkctl down " + interfaceName;
      default -> "kill " + pid;
    };
  }

  @Override
  public String toString() {
    return name + " (pid " + pid + ")";
  }
}
