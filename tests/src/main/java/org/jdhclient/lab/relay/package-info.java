/**
 * A switch in user space between a guest and its bridge, which does to DHCP what bad hardware and
 * bad drivers do.
 *
 * <p>Comes in: frames by one of two interfaces, and a {@link org.jdhclient.lab.relay.RelayMode}.
 * Goes out: frames by the other. What becomes of each is decided without any input or output.
 */
package org.jdhclient.lab.relay;
