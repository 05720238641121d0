/**
 * What the engine asks of the world: ports, each an interface that Linux implements and a model
 * can, and the values that pass through them.
 *
 * <p>A port says what is there and does what it is told; it decides nothing. Whatever the host
 * refuses comes as a {@link org.jdhclient.engine.port.RefusedException} whose message is ready for
 * the log: no error number gets past a port. {@link org.jdhclient.engine.port.HostPorts} holds one
 * of each for one interface. Link, resolv.conf, scripts, log and clocks are asked for DHCPv6 in the
 * same words; what it has of its own is in {@code engine6.port}.
 */
package org.jdhclient.engine.port;
