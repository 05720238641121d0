/**
 * The client's engine in a simulated world, in virtual time: one seed is one world and one life.
 *
 * <p>Comes in: a seed. Goes out: a trace with its hash, and the first invariant that did not hold.
 * All that the client does is the product's own code, from the engine on: kernel, disk, wire and
 * owner are models behind the engine's ports.
 */
package org.jdhclient.simulation;
