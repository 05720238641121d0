/**
 * Judges packets: what a client in a given state makes of a given reply.
 *
 * <p>Comes in: a table of packet files and states. Goes out: a line of JSON for each, with the
 * verdict, its reason, and the lease it comes to. It drives the product's own client through its
 * public methods, with real messages, and knows of no expected verdict.
 */
package org.jdhclient.verdict;
