package org.jdhclient.diagnosis.observe;

/**
 * The interface is a port of another one, which has its packets.
 *
 * @param kind of the other, as the kernel calls it, such as {@code bridge}
 */
public record PortOf(String master, String kind) implements Observation {}
