/**
 * Interfaces that come, change their names and go; who asks for them, and is told of them.
 *
 * <p>Each {@link org.jdhclient.linux.daemon.supervisor.InterfaceSupervisor} has a place for a
 * client, opens one there when the interface has come, and leaves it on request or when the client
 * has all that it was started for. The host is behind {@link
 * org.jdhclient.linux.daemon.supervisor.SupervisedHost}.
 */
package org.jdhclient.linux.daemon.supervisor;
