/**
 * The client's machine (RFC 2131 figure 5), which thinks and touches nothing.
 *
 * <p>{@link org.jdhclient.client.DhcpClient} is told what happened and when: a reply came, a
 * deadline passed, the link came or went. It answers with {@link org.jdhclient.client.Action}s for
 * others to carry out. Each state is a record of what is known in it, {@link
 * org.jdhclient.client.ClientMessages} is RFC 2131's table 5, {@link
 * org.jdhclient.client.Retransmission} the waiting. Time and random numbers are arguments.
 */
package org.jdhclient.client;
