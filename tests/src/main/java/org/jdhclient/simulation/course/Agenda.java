package org.jdhclient.simulation.course;

import java.util.PriorityQueue;

/** What is going to happen, in the order of its times; what falls together, as it was put in. */
public final class Agenda {
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long entered;

  private record Entry(long at, long order, Runnable happening) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(at, other.at);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }
  }

  /**
   * @param at nanoseconds since boot
   */
  public void enter(long at, Runnable happening) {
    entries.add(new Entry(at, entered++, happening));
  }

  /** When the next thing happens; {@link Long#MAX_VALUE} if nothing does. */
  public long next() {
    return entries.isEmpty() ? Long.MAX_VALUE : entries.peek().at();
  }

  public Runnable take() {
    return entries.remove().happening();
  }
}
