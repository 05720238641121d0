/**
 * What must hold after every step of a client, whatever its world does.
 *
 * <p>Comes in: a {@link org.jdhclient.simulation.invariant.Moment}, what was told and done in one
 * step, and the kernel's state after it. Goes out: nothing, or a {@link
 * org.jdhclient.simulation.invariant.ViolationException} with the sentence that does not hold. The
 * checks go by octets on the wire and entries in the kernel, read by code of their own, not by what
 * the client believes.
 */
package org.jdhclient.simulation.invariant;
