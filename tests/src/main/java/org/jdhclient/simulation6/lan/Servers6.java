package org.jdhclient.simulation6.lan;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.simulation.course.Chance;

/** One to three servers on a link, and what befalls them. */
public final class Servers6 {
  private final List<Server6> all = new ArrayList<>();
  private final Chance chance;

  public Servers6(Chance chance) {
    this.chance = chance;
    int count = 1 + chance.below(3);
    for (int i = 0; i < count; i++) {
      all.add(new Server6(i, Temper6.drawn(chance), chance.split()));
    }
  }

  List<Server6> all() {
    return all;
  }

  Server6 any() {
    return all.get(chance.below(all.size()));
  }

  /** A server starts anew, without memory. */
  public void forget() {
    any().forget();
  }

  /** From now on there is one server, and it is healthy. */
  public void recover() {
    all.get(0).recover();
    all.subList(1, all.size()).forEach(Server6::leave);
  }
}
