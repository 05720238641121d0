package org.jdhclient.bench.result;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jdhclient.lab.cell.LabException;

/**
 * What one run of one client gave.
 *
 * @param values in each metric's unit; what could not be measured is missing
 * @param failure why the client got no lease, or what the values are to be doubted for, or empty
 */
public record Sample(Map<Metric, Double> values, String failure) {
  public Sample {
    values = Map.copyOf(values);
  }

  public static Sample of(Map<Metric, Double> values) {
    return new Sample(values, "");
  }

  public static Sample failed(String why) {
    return new Sample(Map.of(), why);
  }

  /** With the first line of what the lab says. */
  public static Sample failed(LabException e) {
    return failed(e.getMessage().lines().findFirst().orElse("failed"));
  }

  /** The same, and more that was measured of it. */
  public Sample and(Map<Metric, Double> more) {
    var all = new EnumMap<Metric, Double>(Metric.class);
    all.putAll(values);
    all.putAll(more);
    return new Sample(all, failure);
  }

  public OptionalDouble value(Metric metric) {
    var value = values.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
