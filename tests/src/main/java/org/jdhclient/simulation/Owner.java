package org.jdhclient.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.engine.port.HostInterface.Promotion;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.model.KernelAddress;
import org.jdhclient.simulation.model.KernelModel;

/** The owner of the machine, who changes this and that while a client is at work. */
final class Owner {
  private static final Ipv4Address ELSEWHERE = Ipv4Address.of(10, 9, 9, 9);
  private static final int HOST_PART = 0xff;
  private static final int HIS_HOST = 250;

  /** A prefix length that no server leases. */
  private static final int WIDE = 16;

  private final World world;
  private final Chance chance;
  private int names;

  Owner(World world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  /**
   * He takes an address of his away, or sets one: elsewhere, in the leased subnet, or the leased
   * one itself.
   */
  void changesAddress(Optional<Ipv4Address> leased) {
    var his = addressesOf(KernelModel.Owner.OTHERS);
    if (!his.isEmpty() && chance.below(2) == 0) {
      var one = his.get(chance.below(his.size()));
      hasNoMore(one.address(), one.prefixLength());
    } else {
      int prefixLength = (int) chance.oneOf(24, 24, 25, 16);
      has(wanted(leased.orElse(ELSEWHERE)), prefixLength);
    }
  }

  /** What a client has left he has too, with another prefix length; not for long. */
  void hasTheSameNumber(long nanos) {
    addressesOf(KernelModel.Owner.CLIENT).stream()
        .findFirst()
        .map(KernelAddress::address)
        .ifPresent(
            left -> {
              has(left, WIDE);
              world.agenda.enter(world.clock.nanos() + nanos, () -> hasNoMore(left, WIDE));
            });
  }

  private void has(Ipv4Address address, int prefixLength) {
    world.kernel.setAddress(address, prefixLength, KernelModel.Owner.OTHERS, HostAddress.FOREVER);
    world.checks.foreign().changed();
  }

  private void hasNoMore(Ipv4Address address, int prefixLength) {
    world.kernel.removeAddress(address, prefixLength, KernelModel.Owner.OTHERS);
    world.checks.foreign().changed();
  }

  private List<KernelAddress> addressesOf(KernelModel.Owner owner) {
    var found = new ArrayList<KernelAddress>();
    for (var address : world.kernel.addresses()) {
      if (address.owner() == owner) {
        found.add(address);
      }
    }
    return found;
  }

  private Ipv4Address wanted(Ipv4Address leased) {
    return switch (chance.below(4)) {
      case 0 -> ELSEWHERE;
      case 1 -> leased;
      default -> new Ipv4Address(leased.value() & ~HOST_PART | HIS_HOST + chance.below(3));
    };
  }

  /** He edits a file, changes a setting, or has the client read its configuration anew. */
  void edits() {
    switch (chance.below(7)) {
      case 0 -> world.resolver.ownerEdits();
      case 1 -> world.kernel.device().ownerSetsMtu((int) chance.oneOf(1300, 1450, 1500));
      case 2 -> world.hostName.ownerSets("owners-" + ++names);
      case 3 -> world.hooks.toggle(Part.RESOLV_CONF);
      case 4 -> world.hooks.toggle(Part.HOST_NAME);
      case 5 -> world.kernel.ownerPromotes(chance.below(2) == 0 ? Promotion.ON : Promotion.OFF);
      default -> world.machine.reconfigure();
    }
  }
}
