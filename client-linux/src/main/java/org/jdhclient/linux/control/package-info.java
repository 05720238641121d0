/**
 * The way in which a running client is asked: a local stream socket for each interface, in the run
 * directory and, for where that is read-only or another one, under an abstract name of the network.
 *
 * <p>A request is one line with one word, an answer one or more lines that begin with a word.
 * Whoever connects may ask for the status; changes are root's and the client's own user's, as the
 * kernel tells who is at the other end (SO_PEERCRED). Nothing waits for whoever asks: a connection
 * that does not take what it is told, or says too much, is dropped. What is done on a request is
 * not known here: a {@link org.jdhclient.linux.control.Subject} does it.
 */
package org.jdhclient.linux.control;
