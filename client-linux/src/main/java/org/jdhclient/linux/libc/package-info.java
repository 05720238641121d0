/**
 * The C library by its own names.
 *
 * <p>In come file descriptors and native buffers, out go numbers; what the kernel refuses is an
 * {@link org.jdhclient.linux.libc.ErrnoException} that says which call it was. No other package
 * goes through the gate to C, and so none other reads errno. This one knows nothing of packets,
 * netlink or DHCP. 64-bit Linux with the asm-generic numbers only; where a structure's fields lie
 * is told in {@code libc.struct}.
 */
package org.jdhclient.linux.libc;
