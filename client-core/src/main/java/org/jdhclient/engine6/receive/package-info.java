/**
 * The one way of a DHCPv6 frame from the link to the machine.
 *
 * <p>In comes a frame with the kernel's word on its checksum, out comes a message that may be
 * believed, or a reason why not. Gate, counters and what is told are those of {@link
 * org.jdhclient.engine.receive}; what of a message counts is said by {@link
 * org.jdhclient.dhcp6.ReceivedMessage}.
 */
package org.jdhclient.engine6.receive;
