/**
 * What only the kernel can say: what time it is, of the clocks that the client goes by, and a
 * number that nobody can guess.
 *
 * <p>A limit in seconds comes in at most; out go the core's own types of time and chance, and
 * whether there is time left. Whoever is given one of these can be given another in a test; nothing
 * here knows what the time is asked for.
 */
package org.jdhclient.linux.host.clock;
