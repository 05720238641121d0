/**
 * The machine of DHCPv6, which thinks and touches nothing: states, events, actions (RFC 9915 18.2).
 *
 * <p>{@link org.jdhclient.client6.Dhcp6Client} stands beside {@link
 * org.jdhclient.client.DhcpClient}, and has its manner: each event comes in with its time, and is
 * answered with {@link org.jdhclient.client6.Action}s for the host. Each state is a record of what
 * is known in it, of one of two families: without a lease in force, and with one. What others ask
 * of a state is its {@link org.jdhclient.client6.Phase}.
 *
 * <p>The package has more files than others, for the states of two sealed families have to stand in
 * one. What a message says is in {@link org.jdhclient.message6}, what a Reply and time make of a
 * lease in {@link org.jdhclient.lease6}.
 */
package org.jdhclient.client6;
