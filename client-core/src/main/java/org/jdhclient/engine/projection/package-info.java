/**
 * A lease as a projection onto the host: what is wanted, compared with what is there.
 *
 * <p>In goes a lease to be in force, or out of it, and what the owner's hooks took upon themselves;
 * out go changes through ports, no more of them than it takes. What others have set is neither
 * changed nor removed. When that is to be done is not known here.
 */
package org.jdhclient.engine.projection;
