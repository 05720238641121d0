/**
 * Programs of classic BPF (Documentation/networking/filter.rst), which the kernel runs over packets
 * and over system calls.
 *
 * <p>In come instructions, out goes what the kernel's calls take. Nothing here knows what a program
 * is for.
 */
package org.jdhclient.linux.bpf;
