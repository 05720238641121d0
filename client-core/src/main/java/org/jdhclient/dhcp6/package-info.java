/**
 * DHCPv6 messages (RFC 9915) as values.
 *
 * <p>In comes a UDP payload, out comes a {@link org.jdhclient.dhcp6.Dhcp6Message}, and back. {@link
 * org.jdhclient.dhcp6.ReceivedMessage} is what a client may use of one: whole by the rules of RFC
 * 9915 16, with what had to be left out of it and why. Everything else is one {@link
 * org.jdhclient.wire.MalformedPacketException}. Whose message it is, and whether it is wanted, is
 * not known here.
 */
package org.jdhclient.dhcp6;
