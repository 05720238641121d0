package org.jdhclient.lab.cell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The lines a program has written so far, which a reader follows as they come. */
final class Transcript {
  private final List<String> lines = new ArrayList<>();
  private final Consumer<String> listener;
  private int read;
  private boolean ended;

  Transcript(Consumer<String> listener) {
    this.listener = listener;
  }

  void add(String line) {
    listener.accept(line);
    synchronized (this) {
      lines.add(line);
      notifyAll();
    }
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** The next line that holds the pattern, after the one found last; empty if none came in time. */
  synchronized Optional<MatchResult> next(Pattern pattern, Duration limit)
      throws InterruptedException {
    var deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      while (read < lines.size()) {
        var matcher = pattern.matcher(lines.get(read++));
        if (matcher.find()) {
          return Optional.of(matcher.toMatchResult());
        }
      }
      var millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (ended || millis <= 0) {
        return Optional.empty();
      }
      wait(millis);
    }
  }

  /** Waits until the program can write no more. */
  synchronized boolean awaitEnd(Duration limit) throws InterruptedException {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!ended) {
      var millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (millis <= 0) {
        return false;
      }
      wait(millis);
    }
    return true;
  }
}
