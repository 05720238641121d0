/**
 * The ports of the engine of DHCPv6, with a world's models behind them.
 *
 * <p>Each call may be the process's last, and what has an effect is written down.
 */
package org.jdhclient.simulation6.port;
