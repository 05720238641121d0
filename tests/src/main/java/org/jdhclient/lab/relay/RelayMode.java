package org.jdhclient.lab.relay;

/**
 * What a relay does to DHCP of either family; everything else passes unchanged. All that it sends
 * has lost the kernel's word that the checksum is unfinished.
 */
public enum RelayMode {
  /** Passes frames on as they are: an unfinished checksum stays so, and nobody says why. */
  AS_IS,
  /** Gives replies a UDP checksum that is wrong, and not the residue of checksum offload. */
  DAMAGE,
  /** Gives replies the right UDP checksum. */
  FIX,
  /** Passes no reply on. */
  DROP,
  /** Holds each reply back until the next one comes. */
  DELAY,
  /** Passes each DHCP message on twice, requests too. */
  DUPLICATE
}
