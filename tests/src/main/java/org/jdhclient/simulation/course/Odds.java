package org.jdhclient.simulation.course;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often what goes wrong, drawn anew for each world: much is off in it, some is extreme.
 *
 * @param <R> what befalls one packet, one write or one request
 * @param <I> what happens now and then
 */
public final class Odds<R extends Enum<R>, I extends Enum<I>> {
  private static final long SECOND = VirtualClock.SECOND;

  private final Map<R, Double> rates;
  private final Map<I, Long> means;
  private final boolean quiet;
  private boolean calm;

  public Odds(Chance chance, Class<R> kindsOfRates, Class<I> kindsOfIncidents) {
    rates = new EnumMap<>(kindsOfRates);
    means = new EnumMap<>(kindsOfIncidents);
    quiet = chance.below(8) == 0;
    for (var rate : kindsOfRates.getEnumConstants()) {
      rates.put(rate, quiet ? 0 : chance.oneOf(0, 0, 0, 0, 0.01, 0.05, 0.25, 0.7));
    }
    for (var incident : kindsOfIncidents.getEnumConstants()) {
      long mean =
          chance.oneOf(
              Long.MAX_VALUE,
              Long.MAX_VALUE,
              Long.MAX_VALUE,
              15 * SECOND,
              300 * SECOND,
              7200 * SECOND,
              86_400 * SECOND);
      means.put(incident, quiet ? Long.MAX_VALUE : mean);
    }
  }

  /** From now on nothing goes wrong. */
  public void cease() {
    calm = true;
  }

  public boolean isCalm() {
    return calm;
  }

  /** Whether nothing goes wrong in this world at all. */
  public boolean isQuiet() {
    return quiet;
  }

  public double of(R rate) {
    return calm ? 0 : rates.get(rate);
  }

  /** Nanoseconds between two of a kind, on average; {@link Long#MAX_VALUE} for never. */
  public long mean(I incident) {
    return calm ? Long.MAX_VALUE : means.get(incident);
  }
}
