package org.jdhclient.linux.daemon;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.linux.host.InterfaceLock;
import org.jdhclient.linux.libc.ErrnoException;

/** Sees to it that the clients go on when this process ends. */
public interface Successor {
  /**
   * @param lock of the interface, if there is just one and this process holds it
   * @return the number by which the clients are known from now on
   * @throws IOException if there can be no successor; this process has to go on itself, or to give
   *     up
   */
  long start(Handover handover, Optional<InterfaceLock> lock) throws IOException, ErrnoException;
}
