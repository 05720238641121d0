/**
 * DHCP messages and their options (RFC 2131, 2132, 3396, 3397, 3442) as values.
 *
 * <p>In comes a UDP payload, out comes a {@link org.jdhclient.dhcp.DhcpMessage} whose options are
 * already put together from wherever they stood; and back. Values of options are judged here, one
 * by one; whether a message is wanted is not known here.
 */
package org.jdhclient.dhcp;
