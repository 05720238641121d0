package org.jdhclient.engine6;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.address.MacAddress;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.engine.port.LinkState;
import org.jdhclient.engine.port.LinkState.Carrier;
import org.jdhclient.engine6.port.HostAddress6;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.engine6.port.HostChange6;
import org.jdhclient.engine6.port.HostInterface6;
import org.jdhclient.engine6.port.RouterWord;

/** An interface as the kernel keeps it: what is set is asked about before it is used. */
final class FakeInterface6 implements HostInterface6 {
  static final Ipv6Address LINK_LOCAL = Ipv6Address.parse("fe80::2");

  final List<HostAddress6> addresses = new ArrayList<>();
  final Set<Ipv6Prefix> unreachable = new LinkedHashSet<>();

  /** Kinds of changes that are refused. */
  final Set<Class<? extends HostChange6>> refused = new LinkedHashSet<>();

  /** Everything that was changed, in order. */
  final List<HostChange6> changes = new ArrayList<>();

  String name = "eth0";
  Carrier carrier = Carrier.THERE;
  RouterWord router = RouterWord.NONE_SEEN;
  boolean gone;

  /** How often it was asked for its addresses. */
  int addressesAsked;

  /** How often it was asked what routers say. */
  int routersAsked;

  @Override
  public Optional<LinkState> link() {
    var mac = MacAddress.parse("02:00:00:00:00:01");
    return gone
        ? Optional.empty()
        : Optional.of(new LinkState(name, Optional.of(mac), carrier, 1500, 0));
  }

  @Override
  public List<HostAddress6> addresses() {
    addressesAsked++;
    return List.copyOf(addresses);
  }

  @Override
  public RouterWord router() {
    routersAsked++;
    return router;
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public List<ChangeOutcome> change(List<HostChange6> wanted) {
    return wanted.stream().map(this::outcome).toList();
  }

  private ChangeOutcome outcome(HostChange6 change) {
    if (refused.contains(change.getClass())) {
      return ChangeOutcome.refused("no " + change.getClass().getSimpleName());
    }
    changes.add(change);
    return make(change) ? ChangeOutcome.DONE : ChangeOutcome.ALREADY;
  }

  private boolean make(HostChange6 change) {
    if (change instanceof HostChange6.SetAddress set) {
      var present = find(set.address());
      remove(set.address());
      return addresses.add(
          new HostAddress6(
              set.address(),
              set.prefixLength(),
              set.preferredSeconds(),
              set.validSeconds(),
              present.map(HostAddress6::duplicates).orElse(Duplicates.ASKING)));
    } else if (change instanceof HostChange6.RemoveAddress remove) {
      return remove(remove.address());
    } else if (change instanceof HostChange6.SetUnreachable set) {
      return unreachable.add(set.prefix());
    }
    return unreachable.remove(((HostChange6.RemoveUnreachable) change).prefix());
  }

  Optional<HostAddress6> find(Ipv6Address address) {
    return addresses.stream().filter(set -> set.address().equals(address)).findFirst();
  }

  boolean remove(Ipv6Address address) {
    return addresses.removeIf(set -> set.address().equals(address));
  }

  /** Somebody sets an address without an end that nobody else has. */
  void setByOwner(Ipv6Address address, int prefixLength) {
    addresses.add(
        new HostAddress6(
            address, prefixLength, HostAddress6.FOREVER, HostAddress6.FOREVER, Duplicates.NONE));
  }

  /** What the kernel knows of other hosts with an address. */
  HostAddress6 knows(Ipv6Address address, Duplicates duplicates) {
    var set = find(address).orElseThrow();
    var known =
        new HostAddress6(
            address, set.prefixLength(), set.preferredSeconds(), set.validSeconds(), duplicates);
    addresses.replaceAll(one -> one.equals(set) ? known : one);
    return known;
  }
}
