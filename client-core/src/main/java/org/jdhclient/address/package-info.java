/**
 * Addresses as values: equal by content, ordered as numbers, no name service behind them.
 *
 * <p>In come octets and text, out go octets and text. This package knows nothing of packets.
 */
package org.jdhclient.address;
