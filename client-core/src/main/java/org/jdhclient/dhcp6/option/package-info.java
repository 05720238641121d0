/**
 * DHCPv6 options (RFC 9915 21 and what others define) as values.
 *
 * <p>In comes what a container holds, a message or another option; out come {@link
 * org.jdhclient.dhcp6.option.Dhcp6Options}, each as it stood, and back. {@link
 * org.jdhclient.dhcp6.option.KnownOptions} is the table of those that the client itself reads or
 * writes, with what it makes of their octets; all others are kept. Whether an option belongs where
 * it stands is not known here, nor what identity associations are.
 */
package org.jdhclient.dhcp6.option;
