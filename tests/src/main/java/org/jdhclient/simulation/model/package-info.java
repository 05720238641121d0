/**
 * The machine around a client: clocks, kernel, disk, files and hooks, all of them models in virtual
 * time.
 *
 * <p>Comes in: what the client wants done, what the owner does, and faults by lot. Goes out: events
 * and errors, as Linux gives them. The models know the client only by what it sets.
 */
package org.jdhclient.simulation.model;
