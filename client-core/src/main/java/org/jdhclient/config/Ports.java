package org.jdhclient.config;

/** The two UDP ports of DHCP (RFC 2131 4.1). */
public record Ports(int client, int server) {
  public static final Ports DEFAULT = new Ports(68, 67);
}
