package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.host.InterfaceLock;
import org.jdhclient.linux.libc.FileDescriptor;

/**
 * What a process has open that ends, and the one that takes its place is to get.
 *
 * @param lock of the interface, if there is just one and this process holds it
 * @param sockets to be closed by whoever has time to wait for that
 */
public record Estate(Optional<InterfaceLock> lock, List<FileDescriptor> sockets) {
  public static final Estate NONE = new Estate(Optional.empty(), List.of());
}
