/**
 * What of the guest itself stands between a client and its lease: looked at, never changed.
 *
 * <p>In come rtnetlink's view of the links, /proc, /sys and a few files; out come records of what
 * was found. What that means for a lease, and how it is said, is for others to judge. It knows no
 * DHCP messages.
 */
package org.jdhclient.linux.surroundings;
