/**
 * Simulated worlds of DHCPv6: the product's own engine, behind models of its ports.
 *
 * <p>As {@link org.jdhclient.simulation}, with which it shares what is of no family: clocks,
 * chance, disk, and how lives are lived.
 */
package org.jdhclient.simulation6;
