package org.jdhclient.wire;

/** What the kernel says of a received packet's checksum, before anyone has looked at it. */
public enum KernelChecksum {
  /** TP_STATUS_CSUMNOTREADY: the sender on this machine left it for hardware to finish. */
  NOT_READY,
  /** Nothing: the field has to speak for itself. */
  SILENT
}
