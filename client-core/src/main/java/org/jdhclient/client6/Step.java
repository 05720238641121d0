package org.jdhclient.client6;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.report.Discard;
import org.jdhclient.report6.Report6;

/** A state's answer to an event: where to go, and what to do on the way, in this order. */
record Step(State next, List<Action> actions) {
  static Step to(State next, Action... actions) {
    return new Step(next, List.of(actions));
  }

  static Step telling(State next, Report6 report) {
    return to(next, new Action.Tell(report));
  }

  static Step ignore(State state, Discard reason, String detail) {
    return to(state, new Action.Ignore(reason, detail));
  }

  /** The same step with things to be done before. */
  Step after(List<Action> first) {
    var all = new ArrayList<>(first);
    all.addAll(actions);
    return new Step(next, List.copyOf(all));
  }

  Step after(Action first) {
    return after(List.of(first));
  }

  Step after(Report6 report) {
    return after(new Action.Tell(report));
  }
}
