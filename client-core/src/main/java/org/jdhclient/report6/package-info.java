/** Each line of the log about DHCPv6, in dhclient's words where it has any. */
package org.jdhclient.report6;
