package org.jdhclient.diagnosis.segment;

import org.jdhclient.address.Ipv4Address;
import org.jdhclient.diagnosis.observe.Observation;

/** An offer says that IPv6 is preferred (RFC 8925), to a client that asks whether it is. */
public record PreferredIpv6(Ipv4Address server) implements Observation {}
