package org.jdhclient.simulation.port;

import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.Telling;
import org.jdhclient.simulation.model.Faults;
import org.jdhclient.simulation.model.HooksModel;
import org.jdhclient.simulation.model.Lot;
import org.jdhclient.simulation.model.ResolverModel;

/** The owner's hooks, which do some of the work in his own way, if they can be run. */
public record ScriptsPort(
    Calls<Moment> calls, HooksModel hooks, ResolverModel resolver, Faults faults)
    implements OwnersScripts {
  private static final List<Part> FILES = List.of(Part.HOST_NAME, Part.RESOLV_CONF);

  @Override
  public Manner manner() {
    return Manner.HOOKS;
  }

  @Override
  public Outcome run(Supplier<ScriptEnvironment> environment, HostWork work)
      throws RefusedException {
    var moment = calls.acts("script");
    var given = environment.get();
    var telling = Telling.of(given);
    moment.told(telling);
    return faults.comes(Lot.Kind.HOOKS_NOT_STARTED)
        ? withoutHooks(telling, work)
        : withHooks(given, telling, work);
  }

  /** No shell can be started: there is no memory, or no process is to be had. */
  private Outcome withoutHooks(Telling telling, HostWork work) throws RefusedException {
    work.configure();
    if (telling.lease().isPresent()) {
      hooks.areNotRun();
    }
    for (var part : FILES) {
      calls.reads();
      work(part, work);
    }
    return Outcome.DONE;
  }

  private Outcome withHooks(ScriptEnvironment given, Telling telling, HostWork work)
      throws RefusedException {
    var left = new HashMap<>(given.variables());
    left.keySet().retainAll(given.amendable());
    hooks.enter(left);
    work.amend(left);
    work.configure();
    if (telling.lease().isPresent()) {
      hooks.takeCharge();
    }
    for (var part : FILES) {
      calls.reads();
      if (!hooks.wants(part)) {
        work(part, work);
      } else if (part == Part.RESOLV_CONF && telling.lease().isPresent()) {
        resolver.ownerWrites("# the hook's\n");
      }
    }
    return new Outcome(Verdict.FINE, hooks.wants());
  }

  private static void work(Part part, HostWork work) {
    if (part == Part.HOST_NAME) {
      work.setHostName();
    } else {
      work.writeResolvConf();
    }
  }

  @Override
  public void tell(Supplier<ScriptEnvironment> environment) {
    calls.acts("script").told(Telling.of(environment.get()));
  }
}
