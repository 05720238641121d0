/**
 * Where the machine and the kernel meet.
 *
 * <p>{@link org.jdhclient.linux.daemon.ClientDaemon} waits for frames, link events, signals and
 * deadlines, and tells the machine; {@link org.jdhclient.linux.daemon.ActionExecutor} carries out
 * what the machine answers. Nothing else knows both halves.
 */
package org.jdhclient.linux.daemon;
