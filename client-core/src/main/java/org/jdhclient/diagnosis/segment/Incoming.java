package org.jdhclient.diagnosis.segment;

import org.jdhclient.diagnosis.observe.Observation;

/**
 * How much came in that tells of the segment, whoever it was for.
 *
 * @param seconds for how long it was listened
 */
public record Incoming(int frames, long seconds) implements Observation {}
