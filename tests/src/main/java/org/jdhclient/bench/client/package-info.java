/**
 * The clients that are compared, and the protocol that each of them speaks.
 *
 * <p>Comes in: a name, a family of IP. Goes out: how a client is started in a guest, what serves
 * it, and which frames are its own. Nothing is known here of what is measured.
 */
package org.jdhclient.bench.client;
