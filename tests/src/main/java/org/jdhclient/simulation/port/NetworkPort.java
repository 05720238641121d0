package org.jdhclient.simulation.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.HostChange.AddRoute;
import org.jdhclient.engine.port.HostChange.RemoveAddress;
import org.jdhclient.engine.port.HostChange.RemoveRoute;
import org.jdhclient.engine.port.HostChange.SetAddress;
import org.jdhclient.engine.port.HostChange.SetMtu;
import org.jdhclient.engine.port.HostChange.SetPromotion;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.OwnersChecks;
import org.jdhclient.simulation.model.Faults;
import org.jdhclient.simulation.model.Faults.Rate;
import org.jdhclient.simulation.model.KernelModel;
import org.jdhclient.simulation.model.KernelModel.Owner;

/** The kernel's model as rtnetlink(7) shows it, which now and then refuses what adds something. */
public final class NetworkPort implements HostInterface {
  private static final ChangeOutcome REFUSED = ChangeOutcome.refused("ENOBUFS");

  private final Calls<Moment> calls;
  private final KernelModel kernel;
  private final Faults faults;
  private final Chance chance;
  private final OwnersChecks checks;
  private long attempts;

  public NetworkPort(
      Calls<Moment> calls, KernelModel kernel, OwnersChecks checks, Faults faults, Chance chance) {
    this.calls = calls;
    this.kernel = kernel;
    this.checks = checks;
    this.faults = faults;
    this.chance = chance;
  }

  /** How often something of a lease was set, or was to be. */
  public long attempts() {
    return attempts;
  }

  @Override
  public Optional<LinkState> link() {
    calls.reads();
    return Optional.of(kernel.device().link());
  }

  @Override
  public List<HostAddress> addresses() {
    calls.reads();
    return kernel.shownAddresses();
  }

  @Override
  public Optional<String> otherHolder(Ipv4Address address) {
    calls.reads();
    return kernel.otherHolder(address);
  }

  @Override
  public boolean isOwn(MacAddress address) {
    calls.reads();
    return kernel.isOwn(address);
  }

  @Override
  public List<HostRoute> routes(Ipv4Address source) {
    calls.reads();
    var routes = new ArrayList<HostRoute>();
    for (var route : kernel.routes()) {
      if (route.source().equals(source)) {
        routes.add(route);
      }
    }
    return routes;
  }

  @Override
  public Promotion promotion() {
    calls.reads();
    return kernel.promotion();
  }

  @Override
  public List<ChangeOutcome> change(List<HostChange> changes) {
    var moment = calls.acts("change");
    var outcomes = new ArrayList<ChangeOutcome>();
    for (var change : changes) {
      var outcome = outcome(change);
      outcomes.add(outcome);
      if (outcome.isRefused()) {
        moment.refused();
      }
    }
    return outcomes;
  }

  private ChangeOutcome outcome(HostChange change) {
    if (change instanceof SetAddress set) {
      return set(set);
    } else if (change instanceof AddRoute add) {
      attempts++;
      return isRefused() || !kernel.addRoute(add.route()) ? REFUSED : ChangeOutcome.DONE;
    } else if (change instanceof SetMtu set) {
      return set(set);
    } else if (change instanceof RemoveAddress gone) {
      return doneOrAlready(kernel.removeAddress(gone.address(), gone.prefixLength(), Owner.CLIENT));
    } else if (change instanceof RemoveRoute gone) {
      return doneOrAlready(kernel.removeRoute(gone.route()));
    }
    kernel.promotion(((SetPromotion) change).promotion());
    return ChangeOutcome.DONE;
  }

  private ChangeOutcome set(SetAddress set) {
    attempts++;
    if (isRefused()) {
      return REFUSED;
    }
    kernel.setAddress(set.address(), set.prefixLength(), Owner.CLIENT, set.lifetimeSeconds());
    return ChangeOutcome.DONE;
  }

  private ChangeOutcome set(SetMtu set) {
    checks.mtuSet(set.mtu());
    if (isRefused() || !kernel.device().leaseSetsMtu(set.mtu())) {
      kernel.device().mtuRefused();
      return REFUSED;
    }
    return ChangeOutcome.DONE;
  }

  private boolean isRefused() {
    return chance.hits(faults.of(Rate.NETLINK_REFUSES));
  }

  private static ChangeOutcome doneOrAlready(boolean done) {
    return done ? ChangeOutcome.DONE : ChangeOutcome.ALREADY;
  }
}
