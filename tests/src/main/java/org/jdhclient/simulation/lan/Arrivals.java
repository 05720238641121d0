package org.jdhclient.simulation.lan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jdhclient.simulation.course.Chance;

/**
 * Where frames arrive at the client's socket: the old ones too, which somebody plays again.
 *
 * @param <D> a frame, and what is known of it
 */
public final class Arrivals<D> {
  private static final int MOST_OLD_FRAMES = 8;

  private final Transit transit;
  private final Chance chance;
  private final BooleanSupplier usable;
  private final DoubleSupplier replayed;
  private final List<D> old = new ArrayList<>();
  private Consumer<D> client = delivery -> {};

  /**
   * @param usable whether there is a link at all
   * @param replayed how often an old frame follows
   */
  public Arrivals(Transit transit, Chance chance, BooleanSupplier usable, DoubleSupplier replayed) {
    this.transit = transit;
    this.chance = chance;
    this.usable = usable;
    this.replayed = replayed;
  }

  /** From now on frames go to this one. */
  public void attach(Consumer<D> receiver) {
    client = receiver;
  }

  /** A frame sets out, and an old one may follow it. */
  public void carry(D delivery) {
    transit.carry(() -> deliver(delivery));
    if (!old.isEmpty() && chance.hits(replayed.getAsDouble())) {
      var again = old.get(chance.below(old.size()));
      transit.carry(() -> client.accept(again));
    }
  }

  private void deliver(D delivery) {
    if (usable.getAsBoolean()) {
      if (old.size() == MOST_OLD_FRAMES) {
        old.remove(0);
      }
      old.add(delivery);
      client.accept(delivery);
    }
  }
}
