package org.jdhclient.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostAddress.Rank;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.HostInterface;
import org.jdhclient.engine.port.HostRoute;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.engine.port.RefusedException;

/**
 * An interface as the kernel keeps it: secondaries go with their primary, routes with their source.
 */
final class FakeInterface implements HostInterface {
  /** Kinds of changes that are refused. */
  final Set<Class<? extends HostChange>> refused = new LinkedHashSet<>();

  final List<HostAddress> addresses = new ArrayList<>();
  final Set<HostRoute> routes = new LinkedHashSet<>();

  /** Addresses of other interfaces, which are known by name. */
  final Map<Ipv4Address, String> elsewhere = new HashMap<>();

  /** Hardware addresses of the host's other interfaces. */
  final Set<MacAddress> others = new LinkedHashSet<>();

  /** Everything that was changed, in order. */
  final List<HostChange> changes = new ArrayList<>();

  String name = "eth0";
  MacAddress mac = MacAddress.parse("02:00:00:00:00:01");
  Carrier carrier = Carrier.THERE;
  Promotion promotion = Promotion.OFF;
  int mtu = 1500;
  int maxMtu = 0;
  boolean gone;
  boolean silent;

  @Override
  public Optional<LinkState> link() throws RefusedException {
    speak();
    return gone
        ? Optional.empty()
        : Optional.of(new LinkState(name, Optional.of(mac), carrier, mtu, maxMtu));
  }

  private void speak() throws RefusedException {
    if (silent) {
      throw new RefusedException("the kernel is silent");
    }
  }

  @Override
  public List<HostAddress> addresses() throws RefusedException {
    speak();
    return List.copyOf(addresses);
  }

  @Override
  public Optional<String> otherHolder(Ipv4Address address) {
    return Optional.ofNullable(elsewhere.get(address));
  }

  @Override
  public boolean isOwn(MacAddress address) throws RefusedException {
    speak();
    return address.equals(mac) || others.contains(address);
  }

  @Override
  public List<HostRoute> routes(Ipv4Address source) {
    return routes.stream().filter(route -> route.source().equals(source)).toList();
  }

  @Override
  public Promotion promotion() {
    return promotion;
  }

  @Override
  public List<ChangeOutcome> change(List<HostChange> wanted) {
    return wanted.stream().map(this::outcome).toList();
  }

  private ChangeOutcome outcome(HostChange change) {
    if (refused.contains(change.getClass())) {
      return ChangeOutcome.refused("no " + change.getClass().getSimpleName());
    }
    changes.add(change);
    return make(change) ? ChangeOutcome.DONE : ChangeOutcome.ALREADY;
  }

  private boolean make(HostChange change) {
    if (change instanceof HostChange.SetAddress set) {
      set(set.address(), set.prefixLength(), set.lifetimeSeconds(), set.label());
      return true;
    } else if (change instanceof HostChange.RemoveAddress remove) {
      return remove(remove.address(), remove.prefixLength());
    } else if (change instanceof HostChange.AddRoute add) {
      return routes.add(add.route());
    } else if (change instanceof HostChange.RemoveRoute remove) {
      return routes.remove(remove.route());
    } else if (change instanceof HostChange.SetMtu set) {
      mtu = set.mtu();
      return true;
    }
    promotion = ((HostChange.SetPromotion) change).promotion();
    return true;
  }

  /** Somebody sets an address. */
  void set(Ipv4Address address, int prefixLength, long lifetime) {
    set(address, prefixLength, lifetime, name);
  }

  /** Somebody sets an address of an alias. */
  void set(Ipv4Address address, int prefixLength, long lifetime, String label) {
    addresses.removeIf(there -> there.is(address, prefixLength));
    var primary = new HostAddress(address, prefixLength, lifetime, Rank.PRIMARY, label);
    var secondary = new HostAddress(address, prefixLength, lifetime, Rank.SECONDARY, label);
    boolean second = addresses.stream().anyMatch(secondary::isSecondaryTo);
    addresses.add(second ? secondary : primary);
  }

  /** Somebody removes an address. */
  boolean remove(Ipv4Address address, int prefixLength) {
    var there = addresses.stream().filter(one -> one.is(address, prefixLength)).findFirst();
    if (there.isEmpty()) {
      return false;
    }
    addresses.remove(there.get());
    var seconds = addresses.stream().filter(one -> one.isSecondaryTo(there.get())).toList();
    addresses.removeAll(seconds);
    if (promotion == Promotion.ON) {
      seconds.forEach(
          one -> set(one.address(), one.prefixLength(), one.lifetimeSeconds(), one.label()));
    }
    routes.removeIf(
        route -> addresses.stream().noneMatch(one -> one.address().equals(route.source())));
    return true;
  }
}
