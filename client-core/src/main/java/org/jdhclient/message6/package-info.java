/**
 * What a DHCPv6 client says: which options stand in which message (RFC 9915 18.2), as code.
 *
 * <p>{@link org.jdhclient.message6.ClientMessages6} makes a whole message of what is known when it
 * is sent first. Why and when it is sent is not known here.
 */
package org.jdhclient.message6;
