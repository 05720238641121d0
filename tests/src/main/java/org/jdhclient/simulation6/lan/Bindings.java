package org.jdhclient.simulation6.lan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.simulation6.invariant.AssociationView.Key;
import org.jdhclient.simulation6.invariant.Lent;
import org.jdhclient.simulation6.invariant.MessageView;
import org.jdhclient.wire.Octets;

/** What a server has lent to whom. */
final class Bindings {
  private static final int PREFIX_LENGTH = 56;
  private static final long DELEGATED = 0x2001_0db8_8000_0000L;
  private static final int PREFIX_SHIFT = 64 - PREFIX_LENGTH;

  private final Map<Binding, Lent> held = new HashMap<>();
  private final Set<Lent> declined = new HashSet<>();
  private final long network;
  private final int range;
  private int given;

  private record Binding(Octets client, Key key) {}

  /**
   * @param network first half of its addresses
   * @param range of its own among servers of a network
   */
  Bindings(long network, int range) {
    this.network = network;
    this.range = range;
  }

  Optional<Lent> find(Octets client, Key key) {
    return Optional.ofNullable(held.get(new Binding(client, key)));
  }

  /** What a client has already, or something that nobody has. */
  Lent lend(Octets client, Key key) {
    return held.computeIfAbsent(new Binding(client, key), binding -> free(key));
  }

  /** Something else than what a client has. */
  Lent lendAnother(Octets client, Key key) {
    held.remove(new Binding(client, key));
    return lend(client, key);
  }

  /** What would be lent: the client may never ask for it. */
  Lent offer(Octets client, Key key) {
    return find(client, key).orElseGet(() -> lend(client, key));
  }

  private Lent free(Key key) {
    var lent = next(key);
    while (declined.contains(lent)) {
      lent = next(key);
    }
    return lent;
  }

  private Lent next(Key key) {
    given++;
    return key.code() == MessageView.IA_PD
        ? new Lent(
            new Ipv6Address(DELEGATED | range << 20 | given << PREFIX_SHIFT, 0), PREFIX_LENGTH)
        : new Lent(new Ipv6Address(network, (long) range << 16 | given), 0);
  }

  boolean isOfThisLink(Lent lent) {
    return !lent.isAddress() || lent.address().high() == network;
  }

  void decline(Octets client, Key key, Lent lent) {
    declined.add(lent);
    release(client, key);
  }

  void release(Octets client, Key key) {
    held.remove(new Binding(client, key));
  }

  void forget() {
    held.clear();
  }
}
