package org.jdhclient.report6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.identity.Duid;

/**
 * Which of several servers was chosen, as dhclient tells of it.
 *
 * @param candidates as they came
 */
public record ChoiceReport(List<Candidate> candidates) implements Report6 {

  /** A server, and by what it was compared with others. */
  public record Candidate(Duid server, int score, int preference) {
    @Override
    public String toString() {
      return ServerName.of(server) + " (s: " + score + ", p: " + preference + ").";
    }
  }

  public ChoiceReport {
    candidates = List.copyOf(candidates);
  }

  @Override
  public List<String> lines(String interfaceName) {
    var lines = new ArrayList<String>();
    lines.add("PRC: Selecting best advertised lease.");
    lines.add("PRC: Considering best lease.");
    for (var candidate : candidates) {
      lines.add(
          "PRC:  X-- " + (lines.size() == 2 ? "Initial candidate " : "Candidate ") + candidate);
    }
    return List.copyOf(lines);
  }
}
