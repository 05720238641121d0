package org.jdhclient.conf;

import java.util.Arrays;
import java.util.Optional;

/** The timing statements, by their keywords. */
enum TimingStatement {
  TIMEOUT("timeout"),
  RETRY("retry"),
  SELECT_TIMEOUT("select-timeout"),
  REBOOT("reboot"),
  BACKOFF_CUTOFF("backoff-cutoff"),
  INITIAL_INTERVAL("initial-interval"),
  INITIAL_DELAY("initial-delay");

  private final String keyword;

  TimingStatement(String keyword) {
    this.keyword = keyword;
  }

  static Optional<TimingStatement> of(String word) {
    return Arrays.stream(values()).filter(wait -> wait.keyword.equals(word)).findFirst();
  }
}
