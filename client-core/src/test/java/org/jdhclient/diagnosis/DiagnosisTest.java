package org.jdhclient.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.OTHER_SERVER;
import static org.jdhclient.client.ServerMessage.offer;
import static org.jdhclient.diagnosis.Sights.diagnosis;
import static org.jdhclient.diagnosis.Sights.refused;
import static org.jdhclient.diagnosis.Sights.reply;

import java.util.List;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.cause.Effect;
import org.jdhclient.diagnosis.observe.LinkCondition;
import org.jdhclient.diagnosis.observe.RivalClient;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.ChecksumVerdict;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  @Test
  void anOfferInOrderIsALease() {
    var diagnosis = diagnosis(LinkCondition.READY, reply(offer()));

    assertThat(diagnosis.causes()).isEmpty();
    assertThat(diagnosis.wouldGetLease()).isTrue();
    assertThat(LastLine.of(diagnosis))
        .isEqualTo(
            "A normal run (--checksum=kernel) would be offered a lease; whether it is given too was"
                + " not tried.");
  }

  @Test
  void whatPreventsALeaseIsSaidLastAndTroubleBeforeIt() {
    var diagnosis =
        diagnosis(
            LinkCondition.READY,
            new RivalClient(77, "udhcpc"),
            reply(offer(), ChecksumVerdict.PARTIAL_BY_RESIDUE));

    assertThat(diagnosis.main().map(Cause::word)).contains("checksum-unfinished");
    assertThat(words(diagnosis.others())).containsExactly("rival-client");
    assertThat(diagnosis.wouldGetLease()).isFalse();
  }

  @Test
  void troubleKeepsNobodyFromALease() {
    var diagnosis =
        diagnosis(LinkCondition.READY, reply(offer()), reply(offer().from(OTHER_SERVER)));

    assertThat(words(diagnosis.causes())).containsExactly("several-servers");
    assertThat(LastLine.of(diagnosis)).contains(" would be offered a lease, but 2 servers answer");
    assertThat(diagnosis.wouldGetLease()).isTrue();
  }

  @Test
  void anInterfaceThatIsDownLeavesItOpen() {
    var diagnosis = diagnosis(LinkCondition.DOWN);

    assertThat(words(diagnosis.causes())).containsExactly("interface-down");
    assertThat(diagnosis.outcome()).isEqualTo(Effect.UNDECIDED);
    assertThat(diagnosis.wouldGetLease()).isFalse();
  }

  @Test
  void withoutAReplyThereIsAlwaysACause() {
    assertThat(words(diagnosis().causes())).containsExactly("silence");
    assertThat(words(diagnosis(LinkCondition.READY).causes())).containsExactly("silence");
    assertThat(words(diagnosis(LinkCondition.NO_CARRIER).causes())).containsExactly("no-carrier");
  }

  @Test
  void aReplyThatNobodyWouldTakeIsNoLease() {
    var diagnosis =
        diagnosis(LinkCondition.READY, refused(offer(), Discard.UNUSABLE, "no lease time"));

    assertThat(words(diagnosis.causes())).containsExactly("replies-unusable");
    assertThat(diagnosis.wouldGetLease()).isFalse();
  }

  private static List<String> words(List<Cause> causes) {
    return causes.stream().map(Cause::word).toList();
  }
}
