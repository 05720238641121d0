/**
 * The process: one loop over all interfaces that it serves.
 *
 * <p>{@link org.jdhclient.linux.daemon.ClientDaemon} waits for frames, kernel events, signals,
 * requests and deadlines; each {@link org.jdhclient.linux.daemon.InterfaceSupervisor} hands those
 * of its interface to an engine ({@link org.jdhclient.engine.drive.ClientEngine}). In come {@link
 * org.jdhclient.linux.daemon.Settings}, out goes an exit status. What a lease means on a host is
 * not known here.
 */
package org.jdhclient.linux.daemon;
