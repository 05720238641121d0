package org.jdhclient.simulation6.invariant;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.simulation6.invariant.AssociationView.Key;
import org.jdhclient.simulation6.invariant.AssociationView.LeaseView;
import org.jdhclient.wire.Octets;

/** Which options stand in which message: RFC 9915 16.2 to 16.12 and 18.2.1 to 18.2.8. */
final class Composition {
  private static final Set<Integer> SEVERAL =
      Set.of(MessageView.IA_NA, MessageView.IA_TA, MessageView.IA_PD);

  /** Beside client-id and elapsed-time. */
  private static final Map<Integer, Set<Integer>> WANTED =
      Map.of(
          MessageView.SOLICIT, Set.of(MessageView.ORO),
          MessageView.REQUEST, Set.of(MessageView.SERVER_ID, MessageView.ORO),
          MessageView.CONFIRM, Set.of(),
          MessageView.RENEW, Set.of(MessageView.SERVER_ID, MessageView.ORO),
          MessageView.REBIND, Set.of(MessageView.ORO),
          MessageView.RELEASE, Set.of(MessageView.SERVER_ID),
          MessageView.DECLINE, Set.of(MessageView.SERVER_ID),
          MessageView.INFORMATION_REQUEST, Set.of(MessageView.ORO));

  private static final Set<Integer> TO_ONE =
      Set.of(MessageView.REQUEST, MessageView.RENEW, MessageView.RELEASE, MessageView.DECLINE);

  private static final Set<Integer> OF_WISHES =
      Set.of(MessageView.SOLICIT, MessageView.REQUEST, MessageView.RENEW, MessageView.REBIND);

  private static final Set<Integer> ONLY_NAMING =
      Set.of(MessageView.CONFIRM, MessageView.RELEASE, MessageView.DECLINE);

  private final Client6Config config;
  private final Octets duid;
  private final Set<Key> wanted;

  Composition(Client6Config config) {
    this.config = config;
    duid = config.duid().octets();
    wanted =
        config.associations().stream()
            .map(one -> new Key(Key.code(one.type()), one.iaid().value()))
            .collect(Collectors.toSet());
  }

  void i4(MessageView message) {
    var options = WANTED.get(message.type());
    require(options != null, message, "no message of a client's");
    options.forEach(code -> require(message.has(code), message, "no option " + code));
    boolean toOne = TO_ONE.contains(message.type());
    boolean mayBeToOne = message.type() == MessageView.INFORMATION_REQUEST;
    require(mayBeToOne || toOne == message.has(MessageView.SERVER_ID), message, "server-id");
    require(message.find(MessageView.CLIENT_ID).equals(Optional.of(duid)), message, "client-id");
    require(message.has(MessageView.ELAPSED_TIME), message, "no elapsed time");
    once(message);
    rapidCommit(message);
    request(message);
    associations(message);
  }

  private static void require(boolean holds, MessageView message, String what) {
    Sentence6.I6_4.require(holds, what, " in ", message);
  }

  private static void once(MessageView message) {
    var seen = new HashSet<Integer>();
    for (var option : message.options()) {
      require(
          SEVERAL.contains(option.code()) || seen.add(option.code()),
          message,
          "option " + option.code() + " twice");
    }
  }

  private void rapidCommit(MessageView message) {
    boolean may =
        message.type() == MessageView.SOLICIT && config.sends().has(KnownOptions.RAPID_COMMIT);
    require(may == message.has(MessageView.RAPID_COMMIT), message, "rapid-commit");
  }

  /** SOL_MAX_RT in all that ask for a lease, INF_MAX_RT in what asks for options (21.24, 21.25). */
  private static void request(MessageView message) {
    if (OF_WISHES.contains(message.type())) {
      require(requests(message, MessageView.SOL_MAX_RT), message, "no request of SOL_MAX_RT");
    } else if (message.type() == MessageView.INFORMATION_REQUEST) {
      require(requests(message, MessageView.INF_MAX_RT), message, "no request of INF_MAX_RT");
    }
  }

  private static boolean requests(MessageView message, int code) {
    var list = message.find(MessageView.ORO).orElse(Octets.EMPTY);
    for (int i = 0; i + 1 < list.length(); i += 2) {
      if ((list.at(i) << 8 | list.at(i + 1)) == code) {
        return true;
      }
    }
    return false;
  }

  private void associations(MessageView message) {
    var keys = new HashSet<Key>();
    for (var one : message.associations()) {
      require(keys.add(one.key()), message, one.key() + " twice");
      one.leases().forEach(lease -> require(lease.isSound(), message, "lifetimes"));
    }
    if (message.type() == MessageView.INFORMATION_REQUEST) {
      require(keys.isEmpty(), message, "associations");
    } else if (OF_WISHES.contains(message.type())) {
      require(keys.containsAll(wanted), message, "not all that is wanted");
    }
    if (ONLY_NAMING.contains(message.type())) {
      onlyNaming(message);
    }
  }

  /** Without times of any kind, and without prefixes where none are asked about. */
  private static void onlyNaming(MessageView message) {
    for (var one : message.associations()) {
      require(one.t1() == 0 && one.t2() == 0, message, "T1 or T2");
      require(!one.leases().isEmpty(), message, "an empty association");
      require(one.leases().stream().allMatch(Composition::isOnlyNamed), message, "lifetimes");
      require(
          message.type() == MessageView.RELEASE || one.key().code() != MessageView.IA_PD,
          message,
          "a prefix");
    }
    require(!message.associations().isEmpty(), message, "nothing");
  }

  private static boolean isOnlyNamed(LeaseView lease) {
    return lease.preferred() == 0 && lease.valid() == 0;
  }
}
