package org.jdhclient.address;

/** An address of either version of IP, where it does not matter of which. */
public sealed interface IpAddress permits Ipv4Address, Ipv6Address {
  Family family();
}
