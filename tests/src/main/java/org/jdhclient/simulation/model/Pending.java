package org.jdhclient.simulation.model;

import java.util.ArrayList;
import java.util.List;

/** What waits until somebody takes it. */
public final class Pending<T> {
  private final List<T> waiting = new ArrayList<>();

  public void add(T one) {
    waiting.add(one);
  }

  /** All of it, in the order in which it came. */
  public List<T> take() {
    if (waiting.isEmpty()) {
      return List.of();
    }
    var taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  public void clear() {
    waiting.clear();
  }
}
