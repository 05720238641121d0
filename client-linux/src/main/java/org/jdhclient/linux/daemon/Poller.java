package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.PollSet;

/** Waits until any of several sources has something, and lets each that has deal with it. */
final class Poller {
  private static final int FOR_EVER = -1;

  private final List<Source> sources;
  private final PollSet poll;

  Poller(List<Source> sources) {
    this(sources, new PollSet(descriptors(sources)));
  }

  private Poller(List<Source> sources, PollSet poll) {
    this.sources = List.copyOf(sources);
    this.poll = poll;
  }

  private static FileDescriptor[] descriptors(List<Source> sources) {
    return sources.stream().map(Source::descriptor).toArray(FileDescriptor[]::new);
  }

  /** Something to wait for. */
  record Source(FileDescriptor descriptor, Reader reader) {}

  /** Deals with what a source has. */
  interface Reader {
    void ready() throws ErrnoException;
  }

  void await() throws ErrnoException {
    poll.await(FOR_EVER);
    deal();
  }

  /**
   * The same, for a short time.
   *
   * @return whether a source had something
   */
  boolean await(int millis) throws ErrnoException {
    boolean ready = poll.await(millis) > 0;
    deal();
    return ready;
  }

  private void deal() throws ErrnoException {
    for (int i = 0; i < sources.size(); i++) {
      if (poll.isReady(i)) {
        sources.get(i).reader().ready();
      }
    }
  }

  /** One for these: who deals with a descriptor may be another, though it is still the same one. */
  Poller waitingFor(List<Source> others) {
    return isFor(others) ? new Poller(others, poll) : new Poller(others);
  }

  private boolean isFor(List<Source> others) {
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
