/**
 * The machine of DHCPv6: states, events, actions (RFC 9915 18.2).
 *
 * <p>It beside {@link org.jdhclient.client}, which it has the manner of, and nothing else: each
 * event in comes with its time, and is answered with actions for the host.
 */
package org.jdhclient.client6;
