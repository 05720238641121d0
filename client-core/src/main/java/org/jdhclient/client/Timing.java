package org.jdhclient.client;

/**
 * How patient a client is, under dhclient.conf's names; all in seconds.
 *
 * @param initialInterval first wait between DISCOVERs, before it grows
 * @param backoffCutoff beyond which the wait no longer grows
 * @param timeout after which an attempt to get a lease is given up
 * @param reboot after which an unanswered REQUEST is given up
 * @param retry average rest between a failed attempt and the next
 */
public record Timing(int initialInterval, int backoffCutoff, int timeout, int reboot, int retry) {
  /** dhclient's own. */
  public static final Timing DEFAULT = new Timing(3, 15, 60, 10, 300);
}
