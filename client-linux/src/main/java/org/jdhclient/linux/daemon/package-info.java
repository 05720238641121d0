/**
 * The process: one loop over all interfaces that it serves.
 *
 * <p>{@link org.jdhclient.linux.daemon.ClientDaemon} waits for frames, kernel events, signals,
 * requests and deadlines, and hands them to the supervisors of its interfaces ({@code supervisor}),
 * each of whose clients ({@code client}) has an engine and its sockets. In come settings ({@code
 * settings}), out goes an exit status. What a lease means on a host is not known here.
 */
package org.jdhclient.linux.daemon;
