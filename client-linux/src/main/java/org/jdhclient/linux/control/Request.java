package org.jdhclient.linux.control;

import java.util.Locale;
import java.util.Optional;

/** What a running client is asked for. */
public enum Request {
  /** One line that says how it is at. */
  STATUS,
  /** The same, and then a line for each event. */
  MONITOR,
  /** To end, and give the lease back to the server. */
  RELEASE,
  /** To end, and take the lease away here; the server is told nothing. */
  STOP,
  /** To end, and leave the lease in force for the client that comes. */
  HAND_OVER;

  /** Whether it is only for those who may change what the client does. */
  boolean isChange() {
    return this != STATUS && this != MONITOR;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Request> of(String word) {
    for (var request : values()) {
      if (request.word().equals(word)) {
        return Optional.of(request);
      }
    }
    return Optional.empty();
  }
}
