package org.jdhclient.client;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.report.Discard;

/** A state's answer to an event: where to go, and what to do on the way, in this order. */
record Step(State next, List<Action> actions) {
  static Step to(State next, Action... actions) {
    return new Step(next, List.of(actions));
  }

  /** The same step with something to be done before. */
  Step after(Action first) {
    var all = new ArrayList<Action>(actions.size() + 1);
    all.add(first);
    all.addAll(actions);
    return new Step(next, List.copyOf(all));
  }

  static Step ignore(State state, Discard reason, String detail) {
    return to(state, new Action.Ignore(reason, detail));
  }
}
