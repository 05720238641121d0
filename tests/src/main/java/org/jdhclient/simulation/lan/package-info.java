/**
 * The link around a client: servers of all tempers, neighbours, and a wire that harms what it
 * carries.
 *
 * <p>Comes in: the client's frames, and faults by lot. Goes out: frames, late, twice, damaged, or
 * meant for others. What is here knows the client only by what it sends.
 */
package org.jdhclient.simulation.lan;
