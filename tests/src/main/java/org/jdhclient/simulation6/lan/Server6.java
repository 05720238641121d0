package org.jdhclient.simulation6.lan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation6.invariant.AssociationView;
import org.jdhclient.simulation6.invariant.AssociationView.Key;
import org.jdhclient.simulation6.invariant.AssociationView.LeaseView;
import org.jdhclient.simulation6.invariant.Lent;
import org.jdhclient.simulation6.invariant.MessageView;
import org.jdhclient.simulation6.lan.Temper6.Mood;
import org.jdhclient.simulation6.lan.Temper6.Reconfiguring;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** A server, by RFC 9915 18.3 where it is healthy. */
final class Server6 {
  private static final int UNSPEC_FAIL = 1;
  private static final int NO_ADDRS_AVAIL = 2;
  private static final int NO_BINDING = 3;
  private static final int NOT_ON_LINK = 4;
  private static final int NO_PREFIX_AVAIL = 6;
  private static final Octets TRUE = Octets.EMPTY;

  private final int index;
  private final Octets duid;
  private final Bindings bindings;
  private final Chance chance;
  private final Signing signing;
  private Temper6 temper;
  private boolean there = true;
  private Optional<MessageView> lastAsked = Optional.empty();

  Server6(int index, Temper6 temper, Chance chance) {
    this.index = index;
    this.temper = temper;
    this.chance = chance;
    duid = Octets.of(0, 3, 0, 1, 0, 0x16, 0x3e, 0, 0, index + 1);
    long network = 0x2001_0db8_0000_0000L + (index == 2 ? 2 : 1);
    bindings = new Bindings(network, index + 1);
    signing = new Signing(duid, chance);
  }

  Ipv6Address address() {
    return new Ipv6Address(0xfe80L << 48, index + 1);
  }

  long delay() {
    return temper.delay();
  }

  void recover() {
    temper = Temper6.WELL;
    there = true;
  }

  void leave() {
    there = false;
  }

  /** It starts anew, without memory. */
  void forget() {
    bindings.forget();
    signing.forget();
  }

  /** What it says unasked, signed or not, new or not; nothing to a client that it does not know. */
  Optional<Octets> reconfigure() {
    return lastAsked
        .flatMap(asked -> asked.find(MessageView.CLIENT_ID))
        .filter(client -> there)
        .map(client -> signing.reconfigure(client, (int) chance.oneOf(5, 6, 11)));
  }

  /** What it answers; nothing if it does not. */
  Optional<Octets> receive(MessageView asked) {
    if (!there || temper.mood() == Mood.SILENT || isForAnother(asked)) {
      return Optional.empty();
    }
    lastAsked = Optional.of(asked);
    return switch (asked.type()) {
      case MessageView.SOLICIT -> Optional.of(solicited(asked));
      case MessageView.REQUEST -> Optional.of(requested(asked));
      case MessageView.CONFIRM -> confirmed(asked);
      case MessageView.RENEW, MessageView.REBIND -> extended(asked);
      case MessageView.RELEASE, MessageView.DECLINE -> Optional.of(givenBack(asked));
      case MessageView.INFORMATION_REQUEST -> Optional.of(informed(asked));
      default -> Optional.empty();
    };
  }

  private boolean isForAnother(MessageView asked) {
    return asked.find(MessageView.SERVER_ID).filter(server -> !server.equals(duid)).isPresent();
  }

  private static Octets client(MessageView asked) {
    return asked.find(MessageView.CLIENT_ID).orElse(Octets.EMPTY);
  }

  private Octets solicited(MessageView asked) {
    boolean commits = asked.has(MessageView.RAPID_COMMIT) && temper.mood() == Mood.HEALTHY;
    var answer = begin(commits ? MessageView.REPLY : MessageView.ADVERTISE, asked);
    if (commits) {
      answer.option(MessageView.RAPID_COMMIT, TRUE);
    }
    for (var wanted : asked.associations()) {
      answer.association(given(client(asked), wanted.key()));
    }
    return answer.octets();
  }

  private Octets requested(MessageView asked) {
    var answer = begin(MessageView.REPLY, asked);
    if (temper.mood() == Mood.FAILS) {
      return answer.status(UNSPEC_FAIL).octets();
    }
    if (temper.mood() == Mood.NOT_ON_LINK && !asked.named().isEmpty()) {
      return answer.status(NOT_ON_LINK).octets();
    }
    for (var wanted : asked.associations()) {
      boolean switches = temper.mood() == Mood.BAIT_AND_SWITCH && chance.below(3) != 0;
      answer.association(switches ? refused(wanted.key()) : given(client(asked), wanted.key()));
    }
    return answer.octets();
  }

  /** By those of its addresses alone that it can tell of (RFC 9915 18.3.3). */
  private Optional<Octets> confirmed(MessageView asked) {
    if (asked.named().isEmpty()) {
      return Optional.empty();
    }
    boolean fits =
        temper.mood() != Mood.NOT_ON_LINK
            && asked.named().stream().allMatch(bindings::isOfThisLink);
    return Optional.of(begin(MessageView.REPLY, asked).status(fits ? 0 : NOT_ON_LINK).octets());
  }

  private Optional<Octets> extended(MessageView asked) {
    boolean known =
        asked.associations().stream()
            .anyMatch(one -> bindings.find(client(asked), one.key()).isPresent());
    if (asked.type() == MessageView.REBIND && !known && chance.below(2) == 0) {
      return Optional.empty();
    }
    var answer = begin(MessageView.REPLY, asked);
    if (temper.mood() == Mood.FAILS) {
      return Optional.of(answer.status(UNSPEC_FAIL).octets());
    }
    for (var held : asked.associations()) {
      if (temper.mood() != Mood.LEAVES_OUT || chance.below(2) == 0) {
        answer.association(extension(client(asked), held));
      }
    }
    return Optional.of(answer.octets());
  }

  private AssociationView extension(Octets client, AssociationView held) {
    var bound = bindings.find(client, held.key());
    if (bound.isEmpty() && !held.leases().isEmpty() || temper.mood() == Mood.FORGETS) {
      return held.leases().isEmpty() ? refused(held.key()) : Saying.refused(held.key(), NO_BINDING);
    }
    var given =
        temper.mood() == Mood.RENUMBERS && chance.below(2) == 0
            ? with(held.key(), bindings.lendAnother(client, held.key()))
            : given(client, held.key());
    var leases = new ArrayList<>(given.leases());
    for (var named : held.leases()) {
      if (leases.stream().noneMatch(lease -> lease.lent().equals(named.lent()))) {
        leases.add(new LeaseView(named.lent(), 0, 0, 0));
      }
    }
    return new AssociationView(given.key(), given.t1(), given.t2(), given.status(), leases);
  }

  private Octets givenBack(MessageView asked) {
    for (var given : asked.associations()) {
      for (var lease : given.leases()) {
        if (asked.type() == MessageView.DECLINE) {
          bindings.decline(client(asked), given.key(), lease.lent());
        } else {
          bindings.release(client(asked), given.key());
        }
      }
    }
    return begin(MessageView.REPLY, asked).status(0).octets();
  }

  private Octets informed(MessageView asked) {
    var answer = begin(MessageView.REPLY, asked);
    if (chance.below(2) == 0) {
      answer.option(
          MessageView.INFO_REFRESH_TIME, Saying.u32(chance.oneOf(0, 600, 3600, 0xffff_ffffL)));
    }
    return answer.octets();
  }

  private AssociationView given(Octets client, Key key) {
    boolean hasNone =
        temper.mood() == Mood.HAS_NOTHING
            || temper.mood() == Mood.HAS_PREFIXES_ONLY && key.code() != MessageView.IA_PD;
    return hasNone ? refused(key) : with(key, bindings.offer(client, key));
  }

  private static AssociationView refused(Key key) {
    return Saying.refused(key, key.code() == MessageView.IA_PD ? NO_PREFIX_AVAIL : NO_ADDRS_AVAIL);
  }

  private AssociationView with(Key key, Lent lent) {
    if (temper.mood() == Mood.CONTRADICTS && chance.below(2) == 0) {
      return chance.below(2) == 0
          ? new AssociationView(key, 100, 50, 0, List.of(new LeaseView(lent, 200, 400, 0)))
          : new AssociationView(key, 50, 100, 0, List.of(new LeaseView(lent, 400, 200, 0)));
    }
    var lease = new LeaseView(lent, temper.preferred(), temper.valid(), 0);
    return new AssociationView(key, temper.t1(), temper.t2(), 0, List.of(lease));
  }

  private Saying begin(int type, MessageView asked) {
    var answer = new Saying(type, asked.xid()).option(MessageView.SERVER_ID, duid);
    asked
        .find(MessageView.CLIENT_ID)
        .ifPresent(client -> answer.option(MessageView.CLIENT_ID, client));
    if (temper.preference() >= 0 && type == MessageView.ADVERTISE) {
      answer.option(MessageView.PREFERENCE, Octets.of(temper.preference()));
    }
    if (temper.longestSolicit() > 0) {
      answer.option(MessageView.SOL_MAX_RT, Saying.u32(temper.longestSolicit()));
      answer.option(MessageView.INF_MAX_RT, Saying.u32(temper.longestSolicit()));
    }
    if (type == MessageView.REPLY && temper.reconfiguring() == Reconfiguring.WITH_KEY) {
      answer.option(MessageView.AUTH, signing.key());
    }
    return answer.option(MessageView.NAME_SERVERS, nameServers());
  }

  /** The second one is of its link. */
  private Octets nameServers() {
    return new OctetWriter()
        .ipv6Address(new Ipv6Address(0x2001_0db8_0000_0053L, index + 1))
        .ipv6Address(address())
        .toOctets();
  }
}
