package org.jdhclient.simulation.life;

import java.util.function.Consumer;

/** What happened, line by line, and a hash over all of it (FNV-1a, 64 bits). */
public final class Trace {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Of a trace of which the hash is all that is wanted. */
  public static final Consumer<String> NOWHERE = line -> {};

  private final Consumer<String> lines;
  private final StringBuilder line = new StringBuilder();
  private long hash = BASIS;

  /**
   * @param lines where they go
   */
  public Trace(Consumer<String> lines) {
    this.lines = lines;
  }

  public long hash() {
    return hash;
  }

  /** Something befalls the world. */
  public void note(long now, String what) {
    line(now).append(what);
    end();
  }

  /**
   * A line that begins with the time: whoever asks for it writes the rest, and {@link #end}s it.
   */
  public StringBuilder line(long now) {
    return line.append(now).append(' ');
  }

  /** The line is whole. */
  public void end() {
    for (int i = 0; i < line.length(); i++) {
      hash = (hash ^ line.charAt(i)) * PRIME;
    }
    if (lines != NOWHERE) {
      lines.accept(line.toString());
    }
    line.setLength(0);
  }
}
