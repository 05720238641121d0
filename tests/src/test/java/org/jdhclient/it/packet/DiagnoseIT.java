package org.jdhclient.it.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.fixture.Diagnosis;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a diagnosis finds on each wiring, for people, for programs and for tcpdump. */
@ExtendWith(LabExtension.class)
final class DiagnoseIT {
  private static final List<String> MODES = List.of("strict", "kernel", "tolerant", "ignore");

  /** After verdict and exit status: from which mode on a normal run accepts the reply. */
  @ParameterizedTest
  @CsvSource({
    "PLAIN,   PARTIAL_BY_KERNEL,  0, kernel",
    "RELAYED, PARTIAL_BY_RESIDUE, 3, tolerant",
    "DAMAGED, BAD,                3, ignore",
    "TX_OFF,  VALID,              0, strict",
    "FILLED,  VALID,              0, strict",
  })
  void tellsPeopleWhoAnswersAndWhichModesAccept(
      Wiring wiring, String verdict, int status, String firstMode, Lab lab) {
    var wire = wiring.toDnsmasq(lab);
    Diagnosis.setUp(lab.guest());

    var diagnosis = Diagnosis.ofEth0(lab);

    assertThat(diagnosis.status()).as(diagnosis.text()).isEqualTo(status);
    var offered = wire.dhcp("DHCPOFFER").get(0).yiaddr();
    assertThat(diagnosis.text())
        .contains("00:16:3e:11:22:33", "10.0.3.1", "00:16:3e:00:00:00", verdict, offered);
    for (var mode : MODES) {
      var accepted = MODES.indexOf(mode) >= MODES.indexOf(firstMode);
      assertThat(diagnosis.text())
          .containsPattern("(?m)^\\W*" + mode + "\\b.*" + (accepted ? "accept" : "refuse"));
    }
    assertThat(wire.dhcp("DHCPREQUEST")).as("it takes nothing").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN,   PARTIAL_BY_KERNEL,  0, kernel",
    "RELAYED, PARTIAL_BY_RESIDUE, 3, tolerant",
    "DAMAGED, BAD,                3, ignore",
    "TX_OFF,  VALID,              0, strict",
    "FILLED,  VALID,              0, strict",
  })
  void tellsProgramsTheSameAndKeepsTheFrames(
      Wiring wiring, String verdict, int status, String firstMode, Lab lab) {
    var wire = wiring.toDnsmasq(lab);
    Diagnosis.setUp(lab.guest());

    var diagnosis = Diagnosis.ofEth0(lab, "--json", "--pcap", "/run/seen.pcap");

    assertThat(diagnosis.status()).as(diagnosis.text()).isEqualTo(status);
    var reply = diagnosis.reply();
    assertThat(reply.getString("from", "")).isEqualTo("10.0.3.1");
    assertThat(reply.getString("mac", "")).isEqualTo("00:16:3e:00:00:00");
    assertThat(reply.get("checksum").asObject().getString("verdict", "")).isEqualTo(verdict);
    var offer = wire.dhcp("DHCPOFFER").get(0);
    assertThat(reply.get("offer").toString()).contains(offer.yiaddr());
    var accepted = reply.get("accepted").asObject();
    for (var mode : MODES) {
      assertThat(accepted.get(mode).asBoolean())
          .as(mode)
          .isEqualTo(MODES.indexOf(mode) >= MODES.indexOf(firstMode));
    }
    assertFramesKept(lab, offer.xid(), verdict.equals("VALID") ? "udp sum ok" : "bad udp cksum");
  }

  /** tcpdump opens the file, and finds in it what was sent and what came. */
  private static void assertFramesKept(Lab lab, String xid, String checksum) {
    var seen = lab.guest().run("tcpdump", "-nn", "-vv", "-r", "/run/seen.pcap").orThrow().out();
    assertThat(seen)
        .contains("0.0.0.0.68 > 255.255.255.255.67", "Discover", "10.0.3.1.67 > ", "Offer")
        .contains("xid 0x" + xid.replaceFirst("^0+", ""))
        .contains(checksum);
  }
}
