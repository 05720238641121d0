package org.jdhclient.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.diagnosis.Sights.HOST;
import static org.jdhclient.diagnosis.Sights.SERVER_MAC;
import static org.jdhclient.diagnosis.Sights.diagnosis;
import static org.jdhclient.diagnosis.Sights.refused;
import static org.jdhclient.diagnosis.Sights.reply;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.LeaseOnRecord;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.Observation;
import org.jdhclient.diagnosis.segment.Recalled;
import org.jdhclient.diagnosis.segment.SeenServer;
import org.jdhclient.diagnosis.segment.SeenServer.Sign;
import org.jdhclient.diagnosis.segment.UndeliveredReply;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumVerdict;
import org.junit.jupiter.api.Test;

/** What a normal run falls back to where DHCPv4 gives nothing. */
class RecordedLeaseTest {
  private static final Ipv4Address ROUTER = HOST.address();
  private static final LeaseOnRecord NEWEST = lease("10.0.3.210", ROUTER);
  private static final LeaseOnRecord OLDER = lease("10.0.3.99");

  private static LeaseOnRecord lease(String address, Ipv4Address... routers) {
    return new LeaseOnRecord(List.of(address), List.of(routers));
  }

  private static SeenServer server(Sign sign) {
    return new SeenServer(ROUTER, SERVER_MAC, sign);
  }

  private static Diagnosis seen(Observation... observations) {
    var all = Stream.concat(Stream.of(LinkCondition.READY), Stream.of(observations));
    return diagnosis(all.toArray(Observation[]::new));
  }

  private static void assertLeft(String start, Observation... observations) {
    var diagnosis = seen(observations);
    assertThat(diagnosis.outcome()).isEqualTo(Effect.RECORDED_LEASE);
    assertThat(diagnosis.wouldGetLease()).isTrue();
    assertThat(LastLine.of(diagnosis))
        .startsWith(
            "A normal run (--checksum=kernel) would get only the lease on record, " + start);
  }

  private static void assertNone(Observation... observations) {
    assertThat(seen(observations).outcome()).isEqualTo(Effect.NO_LEASE);
  }

  @Test
  void itsRouterHasToAnswer() {
    assertLeft(
        "10.0.3.210, whose router 10.0.3.1 answers ARP, until that ends: 10.0.3.1"
            + " (00:16:3e:00:00:00), server or router of the lease on record, is there",
        NEWEST,
        HOST,
        new Recalled(List.of(ROUTER)));
    assertNone(NEWEST);
    assertNone(HOST);
  }

  @Test
  void oneWithoutARouterIsTakenAsItIs() {
    assertLeft("10.0.3.99, until that ends: nobody answered", OLDER);
    assertLeft("10.0.3.99, until that ends: nobody answered", NEWEST, OLDER);
  }

  @Test
  void itIsLeftAlsoWhereRepliesAreRefused() {
    var unfinished = reply(offer(), ChecksumVerdict.PARTIAL_BY_RESIDUE);

    assertLeft("10.0.3.210, whose router 10.0.3.1 answers ARP, ", NEWEST, HOST, unfinished);
    assertNone(NEWEST, unfinished);
    assertLeft(
        "10.0.3.99, until that ends: no reply can be used",
        OLDER,
        refused(offer(), Discard.UNUSABLE, "no lease time"));
    assertThat(seen(OLDER, unfinished, reply(offer())).causes()).isEmpty();
  }

  @Test
  void oneThatIsConfirmedNeedsNoRouter() {
    assertLeft(
        "10.0.3.210: 10.0.3.1 (00:16:3e:00:00:00) confirms the lease on record, and answers no"
            + " DHCPDISCOVER. ",
        NEWEST,
        server(Sign.CONFIRMED_US));
    assertLeft(
        "10.0.3.210, which 10.0.3.1 (00:16:3e:00:00:00) confirms: the UDP checksums",
        NEWEST,
        server(Sign.CONFIRMED_US),
        reply(offer(), ChecksumVerdict.BAD));
  }

  @Test
  void oneThatIsRefusedIsNone() {
    var refusal = server(Sign.REFUSED_US);
    var denial = server(Sign.REFUSED_RECORDED);

    assertNone(NEWEST, HOST, refusal, denial);
    assertLeft("10.0.3.99, until that ends: ", NEWEST, OLDER, HOST, refusal, denial);
    assertLeft("10.0.3.210, whose router ", NEWEST, HOST, refusal);
  }

  @Test
  void whatTakesRepliesAwayMayLetArpPass() {
    var diagnosis = seen(NEWEST, HOST, new UndeliveredReply(ROUTER, SERVER_MAC));

    assertThat(diagnosis.main().map(Cause::word)).contains("reply-dropped-here");
    assertThat(diagnosis.outcome()).isEqualTo(Effect.UNDECIDED);
    assertThat(diagnosis.wouldGetLease()).isFalse();
    assertThat(LastLine.of(diagnosis))
        .contains(
            " is not known: 10.0.3.1 ",
            "before a client could read it; if ARP gets through, there is the lease on record,"
                + " 10.0.3.210, until that ends. Look for a filter");
  }
}
