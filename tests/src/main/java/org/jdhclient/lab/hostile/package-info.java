/**
 * Neighbours that nobody wants: floods of frames and of events, and servers that send garbage or
 * take back what they offer.
 *
 * <p>Comes in: how much and of what kind. Goes out: frames. Each is a program of its own in a cell,
 * and knows nothing of the client but its addresses and its transaction.
 */
package org.jdhclient.lab.hostile;
