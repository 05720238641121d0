package org.jdhclient.diagnosis.inquiry;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.MacAddress;

/**
 * From where servers of DHCPv6 are asked.
 *
 * @param linkLocal the interface's own, which may be used
 */
public record Asker6(MacAddress mac, Ipv6Address linkLocal) {}
