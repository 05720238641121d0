/**
 * What must hold of a client of DHCPv6, by number.
 *
 * <p>Comes in: each step of a process, with what it sent as octets; the kernel's addresses, the
 * disk and resolv.conf. Goes out: nothing, or a violation. Messages are read anew here, by RFC 9915
 * and not by the product's decoders.
 */
package org.jdhclient.simulation6.invariant;
