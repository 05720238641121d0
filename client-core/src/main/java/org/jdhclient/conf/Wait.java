package org.jdhclient.conf;

import java.util.Locale;

/** The timing statements, by their keywords. */
enum Wait {
  TIMEOUT,
  RETRY,
  SELECT_TIMEOUT,
  REBOOT,
  BACKOFF_CUTOFF,
  INITIAL_INTERVAL,
  INITIAL_DELAY;

  static boolean isKeyword(String word) {
    for (var wait : values()) {
      if (wait.keyword().equals(word)) {
        return true;
      }
    }
    return false;
  }

  static Wait of(String keyword) {
    return valueOf(keyword.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private String keyword() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
