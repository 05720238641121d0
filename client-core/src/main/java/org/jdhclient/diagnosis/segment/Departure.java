package org.jdhclient.diagnosis.segment;

import org.jdhclient.diagnosis.observe.Observation;

/**
 * What became of the frames that were sent.
 *
 * @param seen how many were seen to leave by the interface, behind all filters of this guest
 * @param refusal what the kernel said to the last that it did not take; empty if it took all
 */
public record Departure(int seen, String refusal) implements Observation {}
