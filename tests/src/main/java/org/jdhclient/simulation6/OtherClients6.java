package org.jdhclient.simulation6;

import org.jdhclient.address.MacAddress;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.Seldom;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.simulation6.model.ForeignLease6;

/**
 * Clients of other interfaces, here or in another network namespace, with the same lease file: one
 * may be a copy of this one, of the same name and hardware address.
 */
final class OtherClients6 {
  private static final long SECOND = VirtualClock.SECOND;
  private static final MacAddress OTHER_MAC = new MacAddress(0x00163e5a7700L);

  private final World6 world;
  private final Chance chance;

  /**
   * @param chance of its own: whether they are there changes nothing else
   */
  OtherClients6(World6 world, Chance chance) {
    this.world = world;
    this.chance = chance;
  }

  void begin() {
    if (!world.odds.isQuiet()) {
      new Seldom(world.clock, world.agenda, chance, world.odds::isCalm, this::put)
          .schedule(chance.oneOf(Long.MAX_VALUE, Long.MAX_VALUE, 300 * SECOND, 7200 * SECOND));
    }
  }

  private void put() {
    var own = world.kernel.device();
    boolean isNamesake = chance.below(4) == 0;
    var name = isNamesake ? own.name() : "veth" + chance.below(3);
    var mac = isNamesake ? own.macAddress() : OTHER_MAC;
    var lease = ForeignLease6.drawn(name, mac, world.clock.wall(), chance);
    world.trace.note(world.clock.nanos(), "another's lease of " + name);
    world.checks.foreign(lease);
    world.disk.anotherPuts(lease);
  }
}
