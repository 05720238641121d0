package org.jdhclient.simulation.lan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.MessageType;
import org.jdhclient.dhcp.OptionValues;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.engine.port.HostAddress;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation.course.VirtualClock;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** A server as RFC 2131 4.3 has it, but for its temper. */
final class ServerModel {
  private static final int POOL = 6;
  private static final int FIRST_OF_POOL = 100;
  private static final long MINUTE = 60 * VirtualClock.SECOND;
  private static final long DAY = 86_400 * VirtualClock.SECOND;

  private final Ipv4Address identifier;
  private final VirtualClock clock;
  private final Chance chance;
  private final Map<Octets, Grant> grants = new HashMap<>();
  private final Set<Ipv4Address> taken = new HashSet<>();
  private Temper temper;

  private record Grant(Ipv4Address address, long until) {}

  /** An answer, and how long it takes. */
  record Answer(DhcpMessage message, long delay) {}

  ServerModel(Ipv4Address identifier, Temper temper, VirtualClock clock, Chance chance) {
    this.identifier = identifier;
    this.temper = temper;
    this.clock = clock;
    this.chance = chance;
    int others = chance.below(4) == 0 ? POOL : chance.below(POOL);
    for (int i = 0; i < others; i++) {
      taken.add(pooled(i));
    }
  }

  Ipv4Address identifier() {
    return identifier;
  }

  /** Whether it routes, and so answers ARP. */
  boolean isThere() {
    return temper.silence() < 1;
  }

  /** It starts anew, and has lost its leases. */
  void forget() {
    grants.clear();
  }

  Ipv4Address anyAddress() {
    return pooled(chance.below(POOL));
  }

  /** It has slept off whatever was wrong with it, and has room. */
  void recover() {
    temper = Temper.healthy(Math.max(MINUTE / VirtualClock.SECOND * 60, temper.leaseSeconds()));
    taken.clear();
  }

  /** It is switched off. */
  void leave() {
    temper = new Temper(1, 0, 0, 0, 0, 0, 0, Temper.Times.NONE, 0, Temper.Knowledge.MODEST);
  }

  /** What it answers, if it does. */
  List<Answer> receive(DhcpMessage message) {
    if (chance.hits(temper.silence())) {
      return List.of();
    }
    var answers = new ArrayList<Answer>();
    for (var honest : honestly(message).stream().toList()) {
      var written = honest;
      if (chance.hits(temper.malice())) {
        written = new Malice(chance).twisted(honest);
      }
      answers.add(new Answer(written, delay()));
    }
    return answers;
  }

  /** A message that nobody asked for (RFC 3203). */
  DhcpMessage forceRenew(DhcpMessage asked) {
    return replies(asked).message(MessageType.FORCERENEW, Ipv4Address.ANY, 0);
  }

  private long delay() {
    long slow = chance.hits(0.1) ? DAY : MINUTE;
    return temper.haste() + (chance.hits(temper.slowness()) ? chance.below(slow) : 0);
  }

  private Optional<DhcpMessage> honestly(DhcpMessage message) {
    return switch (message.type()) {
      case DISCOVER -> offer(message);
      case REQUEST -> request(message);
      case DECLINE -> {
        addressed(message).ifPresent(taken::add);
        grants.remove(message.chaddr());
        yield Optional.empty();
      }
      case RELEASE -> {
        if (!isForAnother(message)) {
          grants.remove(message.chaddr());
        }
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private Optional<DhcpMessage> offer(DhcpMessage message) {
    return free(message)
        .map(address -> replies(message).message(MessageType.OFFER, address, lease()));
  }

  private static Optional<Ipv4Address> server(DhcpMessage message) {
    return address(message, StandardOptions.SERVER_IDENTIFIER.code());
  }

  private boolean isForAnother(DhcpMessage message) {
    return server(message).filter(named -> !named.equals(identifier)).isPresent();
  }

  private Optional<DhcpMessage> request(DhcpMessage message) {
    if (isForAnother(message)) {
      return Optional.empty();
    }
    var wanted = addressed(message).orElse(message.ciaddr());
    boolean selecting = server(message).isPresent();
    if (chance.hits(temper.naks())) {
      return refusal(message);
    }
    if (grant(message.chaddr()).filter(grant -> grant.address().equals(wanted)).isPresent()
        || selecting && isMine(wanted) && !taken.contains(wanted)) {
      return acknowledge(message, wanted);
    }
    return selecting || temper.knowledge() == Temper.Knowledge.AUTHORITATIVE
        ? refusal(message)
        : Optional.empty();
  }

  private Optional<DhcpMessage> acknowledge(DhcpMessage message, Ipv4Address wanted) {
    var address = chance.hits(temper.contradictions()) ? pooled(chance.below(POOL)) : wanted;
    long until =
        lease() == HostAddress.FOREVER
            ? Long.MAX_VALUE
            : clock.nanos() + lease() * VirtualClock.SECOND;
    grants.put(message.chaddr(), new Grant(address, until));
    return Optional.of(replies(message).message(MessageType.ACK, address, lease()));
  }

  private Optional<DhcpMessage> refusal(DhcpMessage message) {
    grants.remove(message.chaddr());
    return Optional.of(replies(message).message(MessageType.NAK, Ipv4Address.ANY, 0));
  }

  private long lease() {
    return temper.leaseSeconds();
  }

  private Replies replies(DhcpMessage asked) {
    boolean changed = chance.hits(temper.changes());
    return new Replies(asked, identifier, temper.times(), changed ? 1 + chance.below(7) : 0);
  }

  private Optional<Grant> grant(Octets chaddr) {
    var grant = Optional.ofNullable(grants.get(chaddr));
    return grant.filter(held -> held.until() > clock.nanos() && !taken.contains(held.address()));
  }

  private Optional<Ipv4Address> free(DhcpMessage message) {
    var held = grant(message.chaddr());
    if (held.isPresent()) {
      return held.map(Grant::address);
    }
    var wish = addressed(message).filter(this::isMine).filter(address -> !taken.contains(address));
    if (wish.isPresent()) {
      return wish;
    }
    for (int i = 0; i < POOL; i++) {
      if (!taken.contains(pooled(i))) {
        return Optional.of(pooled(i));
      }
    }
    return Optional.empty();
  }

  private boolean isMine(Ipv4Address address) {
    int last = address.value() - pooled(0).value();
    return last >= 0 && last < POOL;
  }

  /** Each server's pool is its own; of the last octet's hundreds, so that none overlap. */
  private Ipv4Address pooled(int index) {
    int own = (identifier.value() & 0xff) * 10;
    return new Ipv4Address((identifier.value() & ~0xff) + FIRST_OF_POOL + own + index);
  }

  private static Optional<Ipv4Address> addressed(DhcpMessage message) {
    return address(message, StandardOptions.REQUESTED_ADDRESS.code());
  }

  private static Optional<Ipv4Address> address(DhcpMessage message, int code) {
    try {
      var value = message.options().get(code);
      return value.isPresent() ? Optional.of(OptionValues.address(value.get())) : Optional.empty();
    } catch (MalformedPacketException e) {
      return Optional.empty();
    }
  }
}
