/**
 * The soak: many guests on one bridge, each with a client of either family, whose leases are short
 * and whose links, servers and processes fail now and then.
 *
 * <p>Comes in: how many guests, for how long, a seed. Goes out: what befell them, what was not as
 * it has to be, and what the clients hold at the end beside what they held at the beginning. All is
 * seen from outside the client: by {@code ip}, by proc(5), by the files that are left.
 */
package org.jdhclient.soak;
