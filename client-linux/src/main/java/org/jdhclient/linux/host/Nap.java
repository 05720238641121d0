package org.jdhclient.linux.host;

import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;

/** A short wait between two looks at what the kernel does not tell of by itself. */
final class Nap {
  private static final int MILLIS = 10;

  private Nap() {}

  static void take() {
    try {
      new PollSet().await(MILLIS);
    } catch (ErrnoException e) {
      throw new IllegalStateException("no poll, though there is nothing to poll", e);
    }
  }
}
