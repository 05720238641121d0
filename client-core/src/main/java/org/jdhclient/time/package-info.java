/**
 * Readings of clocks, as values.
 *
 * <p>{@link org.jdhclient.time.BootTime} is what deadlines are made of, {@link
 * org.jdhclient.time.WallTime} what stands in lease files, {@link org.jdhclient.time.Span} what is
 * between two readings. Nothing wraps around: what is too late or too long is never, or for ever.
 * No clock is read here.
 */
package org.jdhclient.time;
