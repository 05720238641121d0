package org.jdhclient.diagnosis.inquiry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Octets;

/** What an inquiry has to send and when, and when it ends. */
final class Agenda {
  private final BootTime startedAt;
  private final Deque<Appointment> appointments = new ArrayDeque<>();
  private final Deque<Octets> urgent = new ArrayDeque<>();
  private BootTime end;
  private BootTime now;

  private record Appointment(BootTime at, Supplier<List<Octets>> frames) {}

  /**
   * @param seconds after which it is over at the latest
   */
  Agenda(BootTime startedAt, int seconds) {
    this.startedAt = startedAt;
    this.now = startedAt;
    this.end = startedAt.plusSeconds(seconds);
  }

  /** Has frames sent so long after the beginning; each call is for later than the one before. */
  void at(int seconds, Supplier<List<Octets>> frames) {
    appointments.add(new Appointment(startedAt.plusSeconds(seconds), frames));
  }

  /** Has frames sent at once. */
  void atOnce(List<Octets> frames) {
    urgent.addAll(frames);
  }

  /** Leaves the rest unsent, and ends so soon. */
  void closeIn(int seconds) {
    appointments.clear();
    end = end.earlier(now.plusSeconds(seconds));
  }

  void itIs(BootTime at) {
    now = at;
  }

  BootTime now() {
    return now;
  }

  long secondsSinceStart() {
    return startedAt.until(now).seconds();
  }

  List<Octets> due(BootTime at) {
    now = at;
    var due = new ArrayList<>(urgent);
    urgent.clear();
    while (!appointments.isEmpty() && at.reached(appointments.peek().at())) {
      due.addAll(appointments.remove().frames().get());
    }
    return due;
  }

  BootTime deadline() {
    if (!urgent.isEmpty()) {
      return now;
    }
    return appointments.isEmpty() ? end : appointments.peek().at().earlier(end);
  }

  boolean isOver(BootTime at) {
    return at.reached(end);
  }
}
