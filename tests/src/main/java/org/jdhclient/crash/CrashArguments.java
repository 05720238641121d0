package org.jdhclient.crash;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.lab.NumberOptions;

/** Which client is struck, and every so manieth case of how many. */
record CrashArguments(Subject subject, int step) {
  private static final int SAMPLED = 20;

  /**
   * @throws IllegalArgumentException naming what is not understood
   */
  static CrashArguments parse(List<String> arguments) {
    var numbers = new ArrayList<>(arguments);
    var subject = numbers.removeIf("-6"::equals) ? Subject.DHCPV6 : Subject.DHCPV4;
    boolean areAll = numbers.removeIf("--all"::equals);
    var usual = new CrashArguments(subject, areAll ? 1 : SAMPLED);
    return NumberOptions.parse(usual, numbers, CrashArguments::with);
  }

  private CrashArguments with(String option, long value) {
    if (!option.equals("--every")) {
      throw new IllegalArgumentException(option + ": not known");
    }
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(option + ": from 1 on");
    }
    return new CrashArguments(subject, (int) value);
  }
}
