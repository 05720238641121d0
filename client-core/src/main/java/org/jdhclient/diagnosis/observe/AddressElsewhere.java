package org.jdhclient.diagnosis.observe;

import org.jdhclient.address.Ipv4Address;

/**
 * An address that was offered is another interface's already.
 *
 * @param holder the other interface
 */
public record AddressElsewhere(Ipv4Address address, String holder) implements Observation {}
