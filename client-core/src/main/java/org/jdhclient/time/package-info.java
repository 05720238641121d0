/**
 * Readings of clocks, as values.
 *
 * <p>{@link org.jdhclient.time.BootTime} is what deadlines are made of, {@link
 * org.jdhclient.time.WallTime} what stands in lease files. No clock is read here.
 */
package org.jdhclient.time;
