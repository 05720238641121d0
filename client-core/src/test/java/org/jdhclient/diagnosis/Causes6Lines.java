package org.jdhclient.diagnosis;

import static org.jdhclient.client6.ServerMessage.LINK_LOCAL;
import static org.jdhclient.client6.ServerMessage.advertise;
import static org.jdhclient.diagnosis.Sights.SERVER_MAC;
import static org.jdhclient.diagnosis.Sights.diagnosis6;
import static org.jdhclient.diagnosis.Sights.reply6;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.client6.ServerMessage;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.LinkLocal;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.RouterHeard;
import org.jdhclient.diagnosis.observe.RoutersIgnored;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.diagnosis.segment.SeenNeighbor;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.UnansweredSolicitation;
import org.jdhclient.engine6.port.RouterWord;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumVerdict;

/** One diagnosis for each cause that DHCPv6 has alone, with the least that is seen for it. */
final class Causes6Lines {
  private static final Ipv6Address OWN = Ipv6Address.parse("fe80::216:3eff:fe11:2233");

  private Causes6Lines() {}

  static List<Cause> all() {
    return Stream.of(
            seen(
                new LinkLocal.Missing(
                    "IPv6 is switched off on eth0: sysctl net/ipv6/conf/eth0/disable_ipv6=0 switches"
                        + " it on")),
            seen(new LinkLocal.Duplicate(OWN)),
            seen(new LinkLocal.Tentative(OWN)),
            seen(new UnansweredSolicitation(new SeenNeighbor(LINK_LOCAL, SERVER_MAC), OWN)),
            seen(refusing(StatusCode.NO_ADDRS_AVAIL)),
            seen(refusing(StatusCode.NO_PREFIX_AVAIL)),
            seen(refusing(StatusCode.UNSPEC_FAIL)),
            seen(server(Sign.NOT_ON_LINK)),
            seen(server(Sign.NO_BINDING)),
            seen(server(Sign.TAKEN_BACK)),
            seen(server(Sign.INFORMED_US)),
            seen(new RouterHeard(RouterWord.NEITHER)),
            seen(new RouterHeard(RouterWord.OTHER)),
            seen(new SeenNeighbor(LINK_LOCAL, SERVER_MAC)),
            seen(),
            seen(
                new RouterHeard(RouterWord.MANAGED),
                given(advertise().address()),
                given(advertise().of(ServerMessage.OTHER_SERVER).address().preference(7))),
            seen(new RouterHeard(RouterWord.NONE_SEEN), given(advertise().address())),
            seen(new SeenRouter(SERVER_MAC, true, true, 0), given(advertise().address())),
            ignored(RoutersIgnored.ALTOGETHER),
            ignored(RoutersIgnored.AS_A_ROUTER),
            ignored(RoutersIgnored.AS_DEFAULT))
        .map(diagnosis -> diagnosis.main().orElseThrow())
        .toList();
  }

  private static Diagnosis seen(Observation... observations) {
    return diagnosis6(
        Stream.concat(Stream.of(LinkCondition.READY), Stream.of(observations))
            .toArray(Observation[]::new));
  }

  private static Diagnosis ignored(RoutersIgnored how) {
    return seen(new SeenRouter(SERVER_MAC, true, true, 1800), how, given(advertise().address()));
  }

  static SeenServer server(Sign sign) {
    return new SeenServer(LINK_LOCAL, SERVER_MAC, sign);
  }

  static SeenReply6 given(ServerMessage message) {
    return reply6(message, ChecksumVerdict.VALID);
  }

  static SeenReply6 refusing(int status) {
    return reply6(
        advertise().status(status),
        ChecksumVerdict.VALID,
        new Refusal(Discard.UNUSABLE, "its status"));
  }
}
