/**
 * What a DHCPv6 lease means on a host: what is wanted is compared with what is there.
 *
 * <p>As {@link org.jdhclient.engine.projection}, but for each address and prefix by itself: one
 * that is refused, or declined, leaves the others.
 */
package org.jdhclient.engine6.projection;
