package org.jdhclient.linux.netlink;

/**
 * An attribute whose header has been read.
 *
 * @param type without the flags in its upper two bits
 * @param value read once
 */
record NetlinkAttribute(int type, NetlinkReader value) {}
