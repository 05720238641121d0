/**
 * What only the kernel can say: what time it is, which boot this is, and a number that nobody can
 * guess.
 *
 * <p>Nothing comes in; out go the core's own types of time and chance. Whoever is given one of
 * these can be given another in a test; nothing here knows what the time is asked for.
 */
package org.jdhclient.linux.host.clock;
