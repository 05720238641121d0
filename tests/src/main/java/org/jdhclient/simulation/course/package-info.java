/**
 * The course of events in a world: its clocks, what happens when, and by what odds.
 *
 * <p>Comes in: a seed. Goes out: the same course for the same seed. What it is that happens is not
 * known here.
 */
package org.jdhclient.simulation.course;
