package org.jdhclient.diagnosis.inquiry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.segment.SeenServer;

/** Observations, each of them once, and no more than anybody would read. */
final class Findings {
  /** More are no help; a flood must not take memory. */
  private static final int MOST = 1000;

  private final Set<Observation> found = new LinkedHashSet<>();

  void add(Observation observation) {
    if (found.size() < MOST) {
      found.add(observation);
    }
  }

  boolean has(Class<? extends Observation> kind) {
    return Observation.among(found, kind).findAny().isPresent();
  }

  <T extends Observation> List<T> of(Class<T> kind) {
    return Observation.among(found, kind).toList();
  }

  /** Whether a client has heard a server say something of the lease on record. */
  boolean haveWordOfRecord() {
    return of(SeenServer.class).stream().anyMatch(SeenServer::hasSpokenOfRecord);
  }

  List<Observation> all() {
    return List.copyOf(found);
  }
}
