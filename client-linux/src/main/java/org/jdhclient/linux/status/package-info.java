/**
 * What a running client lets others know: one JSON file for each interface in /run/jdhclient.
 *
 * <p>The client replaces the file atomically at each change of its state; {@code --status} reads
 * it, without any privilege. Times in it are CLOCK_BOOTTIME readings, valid as long as the boot
 * identifier beside them.
 */
package org.jdhclient.linux.status;
