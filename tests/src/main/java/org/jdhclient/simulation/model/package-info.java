/**
 * The world around a client: clocks, kernel, disk, wire, servers and neighbours, all of them models
 * in virtual time.
 *
 * <p>Comes in: what the client wants done, and faults by lot. Goes out: frames, events and errors,
 * as Linux and other hosts give them. The models know the client only by what it sends and sets.
 */
package org.jdhclient.simulation.model;
