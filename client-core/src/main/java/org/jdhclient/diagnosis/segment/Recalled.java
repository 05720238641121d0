package org.jdhclient.diagnosis.segment;

import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.diagnosis.observe.Observation;

/** The servers and routers that the leases on record name. */
public record Recalled(List<Ipv4Address> hosts) implements Observation {}
