/**
 * The client's machine (RFC 2131 figure 5), which thinks and touches nothing.
 *
 * <p>{@link org.jdhclient.client.DhcpClient} is told what happened and when: a reply came, a
 * deadline passed, the link came or went. It answers with {@link org.jdhclient.client.Action}s for
 * others to carry out. Each state is a record of what is known in it, of one of two families:
 * without a lease in force, and with one. What others ask of a state is its {@link
 * org.jdhclient.client.Phase}. Time and random numbers are arguments.
 *
 * <p>The package has more files than others, for the states of two sealed families have to stand in
 * one. What a message says is in {@link org.jdhclient.message}, when something may be done in
 * {@link org.jdhclient.pace}, what a lease is in {@link org.jdhclient.lease}.
 */
package org.jdhclient.client;
