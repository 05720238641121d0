package org.jdhclient.linux.libc;

import java.util.List;
import java.util.function.Supplier;

/**
 * Waits until any of several sources has something, and lets each that has deal with it.
 *
 * <p>What one deals with may close what another waits for, or put somebody else in its place. So
 * each time it is whoever has the descriptor by then that deals with it, and what nobody has any
 * more is passed over.
 */
public final class Poller {
  private static final int FOR_EVER = -1;

  private final Supplier<List<Source>> sources;
  private List<FileDescriptor> descriptors = List.of();
  private PollSet poll = new PollSet();

  /**
   * @param sources all that there are at the moment
   */
  public Poller(Supplier<List<Source>> sources) {
    this.sources = sources;
  }

  /** Something to wait for. */
  public record Source(FileDescriptor descriptor, Reader reader) {}

  /** Deals with what a source has. */
  public interface Reader {
    void ready() throws ErrnoException;
  }

  public void await() throws ErrnoException {
    await(FOR_EVER);
  }

  /**
   * The same, for a short time.
   *
   * @return whether a source had something
   */
  public boolean await(int millis) throws ErrnoException {
    var asPolled = look();
    boolean ready = poll.await(millis) > 0;
    boolean isFirst = true;
    for (int i = 0; i < descriptors.size(); i++) {
      if (poll.isReady(i)) {
        // Until somebody has dealt with something all are who they were.
        deal(descriptors.get(i), isFirst ? asPolled : sources.get());
        isFirst = false;
      }
    }
    return ready;
  }

  /** Mostly they are the same as before. */
  private List<Source> look() {
    var all = sources.get();
    var present = all.stream().map(Source::descriptor).toList();
    if (!present.equals(descriptors)) {
      poll = new PollSet(present.toArray(FileDescriptor[]::new));
      descriptors = present;
    }
    return all;
  }

  private static void deal(FileDescriptor ready, List<Source> present) throws ErrnoException {
    for (var source : present) {
      if (source.descriptor() == ready) {
        source.reader().ready();
        return;
      }
    }
  }
}
