package org.jdhclient.lab.cell;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that has to be undone, once: at close, or when this JVM is ended by a signal before.
 *
 * <p>What the kernel undoes by itself when the JVM's processes end needs none of this.
 */
public final class UntilExit implements AutoCloseable {
  private final AtomicBoolean pending = new AtomicBoolean(true);
  private final Runnable undo;

  private UntilExit(Runnable undo) {
    this.undo = undo;
  }

  public static UntilExit then(Runnable undo) {
    var undone = new UntilExit(undo);
    Runtime.getRuntime().addShutdownHook(new Thread(undone::close, "undo at exit"));
    return undone;
  }

  @Override
  public void close() {
    if (pending.getAndSet(false)) {
      undo.run();
    }
  }
}
