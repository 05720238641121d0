package org.jdhclient.diagnosis.inquiry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdhclient.client6.Probe6;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.RouterDiscovery;
import org.jdhclient.wire6.EchoRequest;
import org.jdhclient.wire6.Ipv6DatagramFrame;
import org.jdhclient.wire6.Ipv6DatagramFrame.UdpEndpoint;

/** The frames that are sent, none of which has a server give anything that is not ours already. */
final class Questions6 {
  /** What an answer's transaction says that it answers. */
  enum Kind {
    /** What a normal run asks for: a Solicit, or for options alone an Information-request. */
    WANTED,
    INFORMATION,
    LEASE_ON_RECORD
  }

  private static final int IDENTIFIERS = 1 << 16;

  private final Client6Config config;
  private final Asker6 asker;
  private final Probe6 probe;
  private final int echo;
  private final Map<Integer, Kind> kinds = new HashMap<>();

  Questions6(
      Client6Config config,
      Asker6 asker,
      Optional<Lease6> recorded,
      RandomGenerator random,
      BootTime now) {
    this.config = config;
    this.asker = asker;
    probe = Probe6.begin(config, recorded, random, now);
    echo = random.nextInt(IDENTIFIERS);
  }

  Probe6 probe() {
    return probe;
  }

  /** What a message in this transaction would answer; empty if it is none of ours. */
  Optional<Kind> answeredBy(int transactionId) {
    return Optional.ofNullable(kinds.get(transactionId));
  }

  /** As a normal run asks, but for rapid commit. */
  Octets wanted(BootTime now) {
    return toServers(Kind.WANTED, probe.question(now));
  }

  /** What a server answers that gives no addresses, too, and who has none left. */
  Octets information() {
    return toServers(Kind.INFORMATION, probe.informationRequest());
  }

  /** As a client asks that has come back; empty if it has no lease on record. */
  Optional<Octets> stillOfThisLink(BootTime now) {
    return probe.linkCheck(now).map(message -> toServers(Kind.LEASE_ON_RECORD, message));
  }

  Octets whichRouters() {
    return RouterDiscovery.solicitation(asker.mac());
  }

  Octets whoIsThere() {
    return EchoRequest.toAll(asker.mac(), asker.linkLocal(), echo);
  }

  /** By which message a normal run asks. */
  String name() {
    return config.isStateless() ? "Information-request" : "Solicit";
  }

  private Octets toServers(Kind kind, Dhcp6Message message) {
    kinds.put(message.transactionId(), kind);
    return Ipv6DatagramFrame.encodeMulticast(
        asker.mac(),
        new UdpEndpoint(asker.linkLocal(), config.ports().client()),
        new UdpEndpoint(Client6Config.SERVERS, config.ports().server()),
        message.encode());
  }
}
