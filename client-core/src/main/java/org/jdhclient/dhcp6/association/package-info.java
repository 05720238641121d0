/**
 * Identity associations of DHCPv6 (RFC 9915 12, 21.4 to 21.6, 21.21, 21.22): what a server lends a
 * client, kind by kind, with the times that bound it.
 *
 * <p>In comes the value of an IA_NA, IA_TA or IA_PD, out comes an {@link
 * org.jdhclient.dhcp6.association.IdentityAssociation} in which every address and prefix may be
 * used, and a line for whatever was left out of it; and back. When it was received, and what is to
 * be done about it, is not known here.
 */
package org.jdhclient.dhcp6.association;
