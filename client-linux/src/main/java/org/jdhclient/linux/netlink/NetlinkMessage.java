package org.jdhclient.linux.netlink;

/**
 * A message whose header has been read.
 *
 * @param type RTM_* or NLMSG_*
 * @param flags NLM_F_*
 * @param sequence the request's that it answers; 0 for an event
 * @param body read once
 */
record NetlinkMessage(int type, int flags, int sequence, NetlinkReader body) {}
