package org.jdhclient.wire;

/**
 * An Ethernet frame as it was received.
 *
 * @param octets from the destination's MAC address on, padding included
 * @param kernelChecksum what the kernel says of the transport checksum; {@link
 *     KernelChecksum#NOT_READY} means that the frame comes from this very host and never crossed a
 *     wire
 */
public record Frame(Octets octets, KernelChecksum kernelChecksum) {}
