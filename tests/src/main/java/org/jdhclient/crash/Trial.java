package org.jdhclient.crash;

import java.util.List;
import org.jdhclient.lab.cell.LabException;

/** Tries cases, each in a bed of its own. */
final class Trial {
  private Trial() {}

  /** The faults that there can be in a phase, by what the client does if there are none. */
  static List<Case> casesOf(Phase phase) {
    try (var bed = new Bed()) {
      return enter(phase, bed, List.of()).faults().stream()
          .map(fault -> new Case(phase, fault))
          .toList();
    }
  }

  /** Runs a case, and whatever a client's owner would do next: start it again, and then release. */
  static Outcome of(Case of) {
    try (var bed = new Bed()) {
      var inspection = new Inspection(bed);
      var trace = enter(of.phase(), bed, List.of(of.fault().expression()));
      var found = LeftLeases.of(bed.guest()).newest();
      inspection.afterFault();
      var terms = of.phase() == Phase.RENEWAL ? Terms.SECOND : Terms.FIRST;
      inspection.afterStart(bed.jdhclient("-v", "eth0").status(), terms);
      inspection.afterRelease(bed.jdhclient("-r", "-v", "eth0").status());
      if (trace.hasImpossibleFailure()) {
        return new Outcome(of, found, false, List.of(), bed.story());
      }
      return new Outcome(of, found, trace.shows(of.fault()), inspection.complaints(), bed.story());
    } catch (LabException e) {
      return new Outcome(of, "?", true, List.of(e.getMessage()), "");
    }
  }

  private static Trace enter(Phase phase, Bed bed, List<String> expressions) {
    if (phase == Phase.BIND) {
      return bed.traced(expressions, phase.arguments());
    }
    bed.jdhclient("-v", "eth0");
    if (phase == Phase.RELEASE) {
      return bed.traced(expressions, phase.arguments());
    }
    bed.changeTerms();
    return bed.tracedRenewal(expressions);
  }
}
