package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.PollSet;

/** Waits until any of several sources has something, and lets each that has deal with it. */
final class Waiter {
  private static final int FOR_EVER = -1;

  private final List<Source> sources;
  private final PollSet poll;

  Waiter(List<Source> sources) {
    this.sources = List.copyOf(sources);
    this.poll =
        new PollSet(sources.stream().map(Source::descriptor).toArray(FileDescriptor[]::new));
  }

  /** Something to wait for. */
  record Source(FileDescriptor descriptor, Reader reader) {}

  /** Deals with what a source has. */
  interface Reader {
    void ready() throws ErrnoException;
  }

  void await() throws ErrnoException {
    poll.await(FOR_EVER);
    for (int i = 0; i < sources.size(); i++) {
      if (poll.isReady(i)) {
        sources.get(i).reader().ready();
      }
    }
  }

  /** Whether it waits for just these descriptors, in this order. */
  boolean waitsFor(List<Source> others) {
    if (others.size() != sources.size()) {
      return false;
    }
    for (int i = 0; i < others.size(); i++) {
      if (sources.get(i).descriptor() != others.get(i).descriptor()) {
        return false;
      }
    }
    return true;
  }
}
