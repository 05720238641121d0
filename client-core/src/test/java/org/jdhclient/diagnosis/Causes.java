package org.jdhclient.diagnosis;

import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.diagnosis.Sights.OUR_MAC;
import static org.jdhclient.diagnosis.Sights.SERVER_MAC;
import static org.jdhclient.diagnosis.Sights.diagnosis;
import static org.jdhclient.diagnosis.Sights.refused;
import static org.jdhclient.diagnosis.Sights.reply;
import static org.jdhclient.diagnosis.Sights.replyOf;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.AddressElsewhere;
import org.jdhclient.diagnosis.observe.Bridge;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.LinkKind;
import org.jdhclient.diagnosis.observe.NameServersRefused;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.PortOf;
import org.jdhclient.diagnosis.observe.RivalClient;
import org.jdhclient.diagnosis.observe.SettingRefused;
import org.jdhclient.diagnosis.observe.XdpProgram;
import org.jdhclient.diagnosis.segment.Departure;
import org.jdhclient.diagnosis.segment.Incoming;
import org.jdhclient.diagnosis.segment.MisaddressedReply;
import org.jdhclient.diagnosis.segment.OwnFramesReturned;
import org.jdhclient.diagnosis.segment.OwnMacElsewhere;
import org.jdhclient.diagnosis.segment.PreferredIpv6;
import org.jdhclient.diagnosis.segment.Recalled;
import org.jdhclient.diagnosis.segment.ReplyFragment;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.diagnosis.segment.SeenRouter;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.ShortReply;
import org.jdhclient.diagnosis.segment.SpanningTree;
import org.jdhclient.diagnosis.segment.TaggedFrames;
import org.jdhclient.diagnosis.segment.UndeliveredReply;
import org.jdhclient.diagnosis.segment.UnreadableFrame;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.BridgeHello;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;

/** One diagnosis for each cause there is, with the least that has to be seen for it. */
final class Causes {
  private static final Ipv4Address SERVER = Ipv4Address.of(10, 0, 3, 1);
  private static final Ipv4Address OTHER = Ipv4Address.of(10, 0, 3, 200);
  private static final MacAddress OTHER_MAC = MacAddress.parse("00:16:3e:aa:bb:cc");

  private Causes() {}

  static List<Cause> onTheGuest() {
    return Stream.of(
            diagnosis(LinkCondition.DOWN),
            diagnosis(LinkCondition.NO_CARRIER, LinkKind.VETH),
            diagnosis(LinkCondition.NO_CARRIER, LinkKind.WIFI),
            diagnosis(LinkCondition.NO_CARRIER, LinkKind.OTHER),
            ready(
                new SettingRefused(
                    "jdhclient runs as uid 0 without CAP_NET_ADMIN",
                    "Give it to the container: in LXC by lxc.cap.drop and lxc.cap.keep, in Docker"
                        + " and Podman by --cap-add.")),
            ready(new PortOf("br0", "bridge")),
            bridge(new Bridge(List.of("eth0"), List.of("eth0"), 30)),
            bridge(new Bridge(List.of(), List.of(), 30)),
            bridge(new Bridge(List.of("eth0"), List.of(), 30)),
            offered(new RivalClient(77, "udhcpc")),
            offered(new RivalClient(77, "jdhclient")),
            offered(new AddressElsewhere(Ipv4Address.of(10, 0, 3, 210), "eth1")),
            offered(
                new NameServersRefused(
                    "/run/nobody/resolv.conf: there is no directory /run/nobody")))
        .map(Causes::main)
        .toList();
  }

  static List<Cause> inSilence() {
    var host = new SeenHost(SERVER, SERVER_MAC);
    return Stream.of(
            ready(new Departure(0, "ENOBUFS")),
            ready(new UndeliveredReply(SERVER, SERVER_MAC)),
            ready(new MisaddressedReply(SERVER, SERVER_MAC, OTHER_MAC)),
            ready(new Incoming(0, 10)),
            ready(host),
            ready(host, new Recalled(List.of(SERVER))),
            ready(server(Sign.REFUSED_US)),
            ready(server(Sign.ACKNOWLEDGED_US)),
            ready(server(Sign.REFUSED_A_STRANGER)),
            ready(server(Sign.ANSWERED_OTHERS)),
            ready(server(Sign.CONFIRMED_US)),
            ready(new ShortReply(reply(offer()))),
            ready(new ReplyFragment(SERVER, SERVER_MAC, 548)),
            ready(new OwnMacElsewhere(OUR_MAC)),
            ready(new OwnFramesReturned()),
            ready(new SpanningTree(new BridgeHello(SERVER_MAC, 15))),
            ready(new XdpProgram()),
            ready(new TaggedFrames(7)),
            ready(new SeenRouter(SERVER_MAC, false, false, 1800)),
            ready(new SeenRouter(SERVER_MAC, true, true, 1800)),
            ready())
        .map(Causes::main)
        .toList();
  }

  static List<Cause> inReplies() {
    return Stream.of(
            ready(reply(offer(), ChecksumVerdict.PARTIAL_BY_RESIDUE)),
            ready(reply(offer(), ChecksumVerdict.BAD)),
            ready(refused(offer(), Discard.UNUSABLE, "no lease time")),
            ready(new UnreadableFrame(SERVER_MAC, "IP header checksum is wrong at octet 10")),
            ready(refused(offer(), Discard.REJECTED_SERVER, "10.0.3.1")),
            ready(reply(offer().option(3, "0a000301")), replyOf(OTHER, OTHER_MAC, offer())),
            ready(reply(offer()), new SeenServer(OTHER, OTHER_MAC, Sign.REFUSED_OTHERS)),
            ready(reply(offer()), new SeenHost(reply(offer()).message().get().yiaddr(), OTHER_MAC)),
            ready(reply(offer()), new PreferredIpv6(SERVER)))
        .map(Causes::main)
        .toList();
  }

  /** The guest's own, without a carrier. */
  private static Diagnosis bridge(Bridge seen) {
    return Diagnosis.of(
        new Observations(
            "br0",
            OUR_MAC,
            Family.V4,
            ChecksumMode.KERNEL,
            List.of(LinkCondition.NO_CARRIER, seen)));
  }

  private static SeenServer server(Sign sign) {
    return new SeenServer(SERVER, SERVER_MAC, sign);
  }

  private static Diagnosis offered(Observation observation) {
    return ready(observation, reply(offer()));
  }

  private static Diagnosis ready(Observation... observations) {
    var all = Stream.concat(Stream.of(LinkCondition.READY), Stream.of(observations));
    return diagnosis(all.toArray(Observation[]::new));
  }

  private static Cause main(Diagnosis diagnosis) {
    return diagnosis.main().orElseThrow();
  }
}
