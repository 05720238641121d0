package org.jdhclient.bench;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one run of one client gave.
 *
 * @param values in each metric's unit; what could not be measured is missing
 * @param failure why the client got no lease, or empty
 */
record Sample(Map<Metric, Double> values, String failure) {
  Sample {
    values = Map.copyOf(values);
  }

  static Sample of(Map<Metric, Double> values) {
    return new Sample(values, "");
  }

  static Sample failed(String why) {
    return new Sample(Map.of(), why);
  }

  OptionalDouble value(Metric metric) {
    var value = values.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
