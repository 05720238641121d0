package org.jdhclient.linux.daemon;

import java.io.IOException;
import org.jdhclient.linux.libc.ErrnoException;

/** Sees to it that the clients go on when this process ends. */
public interface Successor {
  /**
   * @param estate what the other process may take over
   * @return the number by which the clients are known from now on
   * @throws IOException if there can be no successor; this process has to go on itself, or to give
   *     up
   */
  long start(Handover handover, Estate estate) throws IOException, ErrnoException;
}
