package org.jdhclient.linux.hook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;

/**
 * Leaves variables out that are longer than execve(2) takes, for otherwise no program would start.
 * A server can send options of 64 KiB, and in words they are longer.
 */
final class FittingEnvironment {
  /** Room for the arguments of the shell and of what hooks start, which get the same variables. */
  private static final long OTHERS = 32 << 10;

  private final Logger log;
  private List<String> told = List.of();

  FittingEnvironment(Logger log) {
    this.log = log;
  }

  /** Variables as they can be given; what cannot is told once. */
  Map<String, String> of(Map<String, String> variables) {
    if (size(variables) <= ExecLimits.LEAST - OTHERS) {
      told = List.of();
      return variables;
    }
    return of(variables, ExecLimits.ofThisProcess());
  }

  private Map<String, String> of(Map<String, String> variables, ExecLimits limits) {
    var fitting = new LinkedHashMap<>(variables);
    fitting.entrySet().removeIf(variable -> size(variable) > limits.string());
    while (size(fitting) > limits.total() - OTHERS) {
      fitting.remove(longest(fitting));
    }
    var left = new ArrayList<>(variables.keySet());
    left.removeAll(fitting.keySet());
    if (!left.isEmpty() && !left.equals(told)) {
      log.warn("hooks and scripts do without {}: longer than a program can be given", left);
    }
    told = List.copyOf(left);
    return fitting;
  }

  private static String longest(Map<String, String> variables) {
    var longest = variables.entrySet().iterator().next();
    for (var variable : variables.entrySet()) {
      if (size(variable) > size(longest)) {
        longest = variable;
      }
    }
    return longest.getKey();
  }

  /** As the kernel counts it: with a pointer for each. */
  private static long size(Map<String, String> variables) {
    long size = 0;
    for (var variable : variables.entrySet()) {
      size += size(variable) + Long.BYTES;
    }
    return size;
  }

  /** With the sign between, and the NUL behind. */
  private static long size(Map.Entry<String, String> variable) {
    return octets(variable.getKey()) + octets(variable.getValue()) + 2;
  }

  private static long octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
