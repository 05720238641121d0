package org.jdhclient.simulation6.port;

import java.util.HashMap;
import java.util.Set;
import java.util.function.Supplier;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Odds;
import org.jdhclient.simulation.model.ResolverModel;
import org.jdhclient.simulation.port.Calls;
import org.jdhclient.simulation6.invariant.Moment6;
import org.jdhclient.simulation6.model.Hooks6;
import org.jdhclient.simulation6.model.Incident;
import org.jdhclient.simulation6.model.Rate;

/** The owner's hooks, which now and then say that an address is another's. */
public record ScriptsPort6(
    Calls<Moment6> calls,
    Hooks6 hooks,
    ResolverModel resolver,
    Odds<Rate, Incident> odds,
    Chance chance)
    implements OwnersScripts {
  private static final String REASON = "reason";
  private static final Set<String> OF_LEASES = Set.of("BOUND6", "RENEW6", "REBIND6");

  @Override
  public Manner manner() {
    return Manner.HOOKS;
  }

  @Override
  public Outcome run(Supplier<ScriptEnvironment> environment, HostWork work)
      throws RefusedException {
    var moment = calls.acts("script");
    var given = environment.get();
    var told = given.variables();
    moment.told(told);
    enter(given, work);
    work.configure();
    calls.reads();
    boolean isOfLease = OF_LEASES.contains(told.get(REASON));
    if (isOfLease) {
      hooks.run();
    }
    if (!hooks.wantResolvConf()) {
      work.writeResolvConf();
    } else if (isOfLease) {
      resolver.ownerWrites("# the hook's\n");
    }
    return new Outcome(
        verdict(isOfLease, moment, told.get("new_ip6_address")),
        hooks.wantResolvConf() ? Set.of(Part.RESOLV_CONF) : Set.of());
  }

  private void enter(ScriptEnvironment given, HostWork work) {
    if (!given.amendable().isEmpty()) {
      var left = new HashMap<>(given.variables());
      left.keySet().retainAll(given.amendable());
      hooks.enter(left);
      work.amend(left);
    }
  }

  /** It fits an address that is new only: hooks look at one before it is used. */
  private Verdict verdict(boolean isOfLease, Moment6 moment, String address) {
    boolean declines = isOfLease && address != null && chance.hits(odds.of(Rate.SCRIPT_DECLINES));
    if (declines) {
      moment.declined(address);
    }
    return declines ? Verdict.DECLINED : Verdict.FINE;
  }

  @Override
  public void tell(Supplier<ScriptEnvironment> environment) {
    var moment = calls.acts("script");
    moment.told(environment.get().variables());
  }
}
