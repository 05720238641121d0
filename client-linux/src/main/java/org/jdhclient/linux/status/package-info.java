/**
 * What a running client lets others know, as JSON and in words: how it is at, and what becomes of
 * it.
 *
 * <p>In the client, in goes a {@link org.jdhclient.linux.status.ClientSnapshot} and out comes JSON
 * on one line; who asks finds the clients that run, that goes in and text comes out. Times in it
 * are CLOCK_BOOTTIME readings.
 */
package org.jdhclient.linux.status;
