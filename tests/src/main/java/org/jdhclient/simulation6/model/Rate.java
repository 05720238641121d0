package org.jdhclient.simulation6.model;

/** What befalls one packet, one write, one request or one call. */
public enum Rate {
  DROP,
  DUPLICATE,
  DELAY,
  TRUNCATE,
  FLIP,
  REPLAY,
  FOREIGN_XID,
  FOREIGN_CLIENT,
  CHECKSUM_NOT_READY,
  LATE_TIMER,
  DISK_FULL,
  DISK_UNREADABLE,
  NETLINK_REFUSES,
  NETLINK_OVERRUN,
  SENDING_REFUSED,
  SCRIPT_DECLINES,
  ADDRESS_TAKEN
}
