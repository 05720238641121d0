/**
 * What the engine of DHCPv6 asks of the world beside {@link org.jdhclient.engine.port}.
 *
 * <p>Interfaces and what is told through them, and nothing else: who is behind them is not known
 * here.
 */
package org.jdhclient.engine6.port;
