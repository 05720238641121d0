/**
 * Causes that DHCPv6 has alone: its link-local address, its routers, its servers' statuses.
 *
 * <p>In comes what was seen, out come causes; nothing here looks anything up. What holds of either
 * DHCP is in {@code guest}, {@code silence} and {@code reply}.
 */
package org.jdhclient.diagnosis.cause6;
