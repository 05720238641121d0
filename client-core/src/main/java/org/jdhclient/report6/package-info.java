/**
 * Each line of the log about DHCPv6, in dhclient's words where it has any.
 *
 * <p>A {@link org.jdhclient.report6.Report6} is what is known of one thing that happened; what it
 * leads to, and who reads it, is not known here.
 */
package org.jdhclient.report6;
