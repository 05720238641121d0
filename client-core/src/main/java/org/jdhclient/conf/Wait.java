package org.jdhclient.conf;

import java.util.Arrays;
import java.util.Optional;

/** The timing statements, by their keywords. */
enum Wait {
  TIMEOUT("timeout"),
  RETRY("retry"),
  SELECT_TIMEOUT("select-timeout"),
  REBOOT("reboot"),
  BACKOFF_CUTOFF("backoff-cutoff"),
  INITIAL_INTERVAL("initial-interval"),
  INITIAL_DELAY("initial-delay");

  private final String keyword;

  Wait(String keyword) {
    this.keyword = keyword;
  }

  static Optional<Wait> of(String word) {
    return Arrays.stream(values()).filter(wait -> wait.keyword.equals(word)).findFirst();
  }
}
