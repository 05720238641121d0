package org.jdhclient.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.script.ScriptEnvironment;

/** Hooks that write down what they are told, and do some of the work in their own way. */
public final class FakeScripts implements OwnersScripts {
  public final List<String> told = new ArrayList<>();
  public final Set<Part> takes = EnumSet.noneOf(Part.class);
  public Manner manner = Manner.HOOKS;
  public Verdict verdict = Verdict.FINE;

  /** What an enter hook makes of the variables that it may change. */
  public Consumer<Map<String, String>> enterHook = variables -> {};

  public Map<String, String> exitHookSees = Map.of();

  @Override
  public Manner manner() {
    return manner;
  }

  @Override
  public Outcome run(Supplier<ScriptEnvironment> environment, HostWork work)
      throws RefusedException {
    var given = environment.get();
    told.add(given.variables().get("reason"));
    if (manner == Manner.SCRIPT) {
      return new Outcome(verdict, Set.of());
    }
    var left = new HashMap<>(given.variables());
    left.keySet().retainAll(given.amendable());
    enterHook.accept(left);
    left.putAll(work.amend(left));
    exitHookSees = left;
    if (!takes.contains(Part.INTERFACE)) {
      work.configure();
    }
    if (!takes.contains(Part.HOST_NAME)) {
      work.setHostName();
    }
    if (!takes.contains(Part.RESOLV_CONF)) {
      work.writeResolvConf();
    }
    return new Outcome(verdict, takes);
  }

  @Override
  public void tell(Supplier<ScriptEnvironment> environment) {
    told.add(environment.get().variables().get("reason"));
  }
}
