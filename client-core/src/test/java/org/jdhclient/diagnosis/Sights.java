package org.jdhclient.diagnosis;

import static org.jdhclient.client6.ServerMessage.LINK_LOCAL;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.address.IpAddress;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.ServerMessage;
import org.jdhclient.diagnosis.observe.JudgedReply.Refusal;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.diagnosis.observe.SeenReply;
import org.jdhclient.diagnosis.observe.SeenReply6;
import org.jdhclient.diagnosis.segment.SeenHost;
import org.jdhclient.report.ChecksumSighting;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.UdpChecksum;

/** What may be seen on eth0 of a guest. */
public final class Sights {
  public static final MacAddress OUR_MAC = MacAddress.parse("00:16:3e:11:22:33");
  public static final MacAddress SERVER_MAC = MacAddress.parse("00:16:3e:00:00:00");
  public static final SeenHost HOST = new SeenHost(Ipv4Address.of(10, 0, 3, 1), SERVER_MAC);

  private Sights() {}

  public static Observations seen(Observation... observations) {
    return new Observations("eth0", OUR_MAC, Family.V4, ChecksumMode.KERNEL, List.of(observations));
  }

  /** The same of DHCPv6. */
  public static Diagnosis diagnosis6(Observation... observations) {
    return Diagnosis.of(
        new Observations("eth0", OUR_MAC, Family.V6, ChecksumMode.KERNEL, List.of(observations)));
  }

  public static SeenReply6 reply6(
      org.jdhclient.client6.ServerMessage message, ChecksumVerdict verdict, Refusal... why) {
    return new SeenReply6(
        sighting(LINK_LOCAL, SERVER_MAC, verdict),
        Optional.of(message.decoded(1)),
        Stream.of(why).findFirst());
  }

  public static Diagnosis diagnosis(Observation... observations) {
    return Diagnosis.of(seen(observations));
  }

  public static SeenReply reply(ServerMessage message) {
    return reply(message, ChecksumVerdict.VALID);
  }

  public static SeenReply reply(ServerMessage message, ChecksumVerdict verdict) {
    return new SeenReply(sighting(verdict), Optional.of(message.decoded(1)), Optional.empty());
  }

  /** The reply of another server. */
  static SeenReply replyOf(Ipv4Address server, MacAddress mac, ServerMessage message) {
    return new SeenReply(
        sighting(server, mac, ChecksumVerdict.VALID),
        Optional.of(message.from(server).decoded(1)),
        Optional.empty());
  }

  public static SeenReply refused(ServerMessage message, Discard reason, String detail) {
    return new SeenReply(
        sighting(ChecksumVerdict.VALID),
        Optional.of(message.decoded(1)),
        Optional.of(new Refusal(reason, detail)));
  }

  private static ChecksumSighting sighting(ChecksumVerdict verdict) {
    return sighting(HOST.address(), SERVER_MAC, verdict);
  }

  private static ChecksumSighting sighting(
      IpAddress server, MacAddress mac, ChecksumVerdict verdict) {
    return new ChecksumSighting(
        server,
        mac,
        new UdpChecksum(0x1c18, 0x09f6, 0x1c18, UdpChecksum.Zero.IS_NONE),
        verdict,
        ChecksumMode.IGNORE);
  }
}
