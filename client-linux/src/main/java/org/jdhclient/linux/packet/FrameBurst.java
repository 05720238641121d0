package org.jdhclient.linux.packet;

import java.util.Optional;
import org.jdhclient.linux.libc.ErrnoException;

/** Frames that have come, not too many at once. */
public final class FrameBurst {
  /** What comes faster has to wait, for signals and deadlines must not. */
  private static final int AT_ONCE = 64;

  private FrameBurst() {}

  /**
   * Where frames come from.
   *
   * @param <F> a frame
   */
  public interface Source<F> {
    /**
     * @return empty if there is none now
     */
    Optional<F> next() throws ErrnoException;
  }

  /**
   * Where frames go.
   *
   * @param <F> a frame
   * @param <X> why one is not taken
   */
  public interface Taker<F, X extends Exception> {
    void take(F frame) throws X;
  }

  /** Hands on what has come, each before the next is received. */
  public static <F, X extends Exception> void hand(Source<F> source, Taker<F, X> taker)
      throws ErrnoException, X {
    int left = AT_ONCE;
    for (var frame = source.next();
        frame.isPresent();
        frame = --left > 0 ? source.next() : Optional.empty()) {
      taker.take(frame.get());
    }
  }
}
