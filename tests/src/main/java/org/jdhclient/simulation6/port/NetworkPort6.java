package org.jdhclient.simulation6.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostChange6;
import org.jdhclient.engine6.port.HostChange6.RemoveAddress;
import org.jdhclient.engine6.port.HostChange6.RemoveUnreachable;
import org.jdhclient.engine6.port.HostChange6.SetAddress;
import org.jdhclient.engine6.port.HostChange6.SetUnreachable;
import org.jdhclient.engine6.port.HostInterface6;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Odds;
import org.jdhclient.simulation.port.Calls;
import org.jdhclient.simulation6.invariant.Moment6;
import org.jdhclient.simulation6.model.Incident;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.simulation6.model.Rate;

/** The kernel's model as rtnetlink(7) shows it, which now and then refuses what adds something. */
public final class NetworkPort6 implements HostInterface6 {
  private static final ChangeOutcome REFUSED = ChangeOutcome.refused("ENOBUFS");

  private final Calls<Moment6> calls;
  private final Kernel6 kernel;
  private final Odds<Rate, Incident> odds;
  private final Chance chance;
  private RouterWord word = RouterWord.NONE_SEEN;

  public NetworkPort6(
      Calls<Moment6> calls, Kernel6 kernel, Odds<Rate, Incident> odds, Chance chance) {
    this.calls = calls;
    this.kernel = kernel;
    this.odds = odds;
    this.chance = chance;
  }

  /** Routers say something. */
  public void routersSay(RouterWord said) {
    word = said;
  }

  @Override
  public Optional<LinkState> link() {
    calls.reads();
    return Optional.of(kernel.device().link());
  }

  @Override
  public List<HostAddress6> addresses() {
    calls.reads();
    return kernel.shownAddresses();
  }

  @Override
  public RouterWord router() {
    calls.reads();
    return word;
  }

  @Override
  public Optional<String> obstacle() {
    calls.reads();
    return Optional.empty();
  }

  @Override
  public List<ChangeOutcome> change(List<HostChange6> changes) {
    var moment = calls.acts("change");
    var outcomes = new ArrayList<ChangeOutcome>();
    for (var change : changes) {
      outcomes.add(outcome(change, moment));
    }
    return outcomes;
  }

  private ChangeOutcome outcome(HostChange6 change, Moment6 moment) {
    if (change instanceof SetAddress set) {
      if (isRefused()) {
        moment.refused();
        return REFUSED;
      }
      kernel.set(set);
      return ChangeOutcome.DONE;
    } else if (change instanceof SetUnreachable set) {
      return isRefused() ? REFUSED : doneOrAlready(kernel.unreachable().add(set.prefix()));
    } else if (change instanceof RemoveAddress gone) {
      return doneOrAlready(kernel.remove(gone));
    }
    var gone = (RemoveUnreachable) change;
    return doneOrAlready(kernel.unreachable().remove(gone.prefix()));
  }

  /** An interface that is down takes no addresses. */
  private boolean isRefused() {
    return !kernel.device().isUp() || chance.hits(odds.of(Rate.NETLINK_REFUSES));
  }

  private static ChangeOutcome doneOrAlready(boolean done) {
    return done ? ChangeOutcome.DONE : ChangeOutcome.ALREADY;
  }
}
