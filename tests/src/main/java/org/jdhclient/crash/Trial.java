package org.jdhclient.crash;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lab.cell.LabException;

/** Tries cases, each in a bed of its own. */
final class Trial {
  private Trial() {}

  /** The faults that there can be, by what the client does if there are none. */
  static List<Case> casesOf(Subject subject) {
    return Stream.of(Phase.values()).flatMap(phase -> casesOf(subject, phase).stream()).toList();
  }

  private static List<Case> casesOf(Subject subject, Phase phase) {
    try (var bed = new Bed(subject)) {
      return enter(phase, bed, List.of()).faults().stream()
          .map(fault -> new Case(subject, phase, fault))
          .toList();
    }
  }

  /** Runs a case, and whatever a client's owner would do next: start it again, and then release. */
  static Outcome of(Case of) {
    try (var bed = new Bed(of.subject())) {
      var inspection = new Inspection(bed);
      var trace = enter(of.phase(), bed, List.of(of.fault().expression()));
      var left = LeftLeases.of(of.subject(), bed.guest());
      inspection.afterFault();
      inspection.afterStart(bed.jdhclient("-v", "eth0").status(), awaited(of, left));
      inspection.afterRelease(bed.jdhclient("-r", "-v", "eth0").status());
      if (trace.hasImpossibleFailure()) {
        return new Outcome(of, left.found(), false, List.of(), bed.story());
      }
      return new Outcome(
          of, left.found(), trace.shows(of.fault()), inspection.complaints(), bed.story());
    } catch (LabException e) {
      return new Outcome(of, "?", true, List.of(e.getMessage()), "");
    }
  }

  /** What the next start has: of DHCPv6 it is only asked whether what is on record still holds. */
  private static Terms awaited(Case of, LeftLeases left) {
    var served = of.phase() == Phase.RENEWAL ? Terms.SECOND : Terms.FIRST;
    return of.subject() == Subject.DHCPV6 ? left.newest().orElse(served) : served;
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
