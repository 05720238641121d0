/**
 * What the engine asks of the world: ports, each an interface that Linux implements and a model
 * can.
 *
 * <p>A port says what is there and does what it is told; it decides nothing. Whatever the host
 * refuses comes as a {@link org.jdhclient.engine.port.RefusedException} whose message is ready for
 * the log: no error number gets past a port. {@link org.jdhclient.engine.port.HostPorts} holds one
 * of each for one interface.
 */
package org.jdhclient.engine.port;
