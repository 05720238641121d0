package org.jdhclient.conf;

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
    for (var wait : values()) {
      if (wait.keyword.equals(word)) {
        return Optional.of(wait);
      }
    }
    return Optional.empty();
  }
}
