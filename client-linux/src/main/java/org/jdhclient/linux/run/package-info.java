/**
 * The run directory, /run/jdhclient: all names in it, and how its files are read and written.
 *
 * <p>In goes which client (network namespace, family and interface index) and what is to be kept;
 * out come locks, places of sockets, and records that are believed only if they are of the same
 * device. Whoever shares the directory has other names in it; nobody else makes a path of it. This
 * package knows neither leases nor the words that are said on the sockets.
 */
package org.jdhclient.linux.run;
