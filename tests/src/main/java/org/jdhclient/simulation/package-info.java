/**
 * The client's core in a simulated world, in virtual time: one seed is one world and one life.
 *
 * <p>Comes in: a seed. Goes out: a trace with its hash, and the first invariant that did not hold.
 * The state machine, the wire formats and the lease file's text are the product's own code; kernel,
 * disk and wire are models, and what stands between them and the core, which is bound to real
 * sockets in the product, is mirrored here call by call.
 */
package org.jdhclient.simulation;
