package org.jdhclient.it.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Wiring;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a running client tells anybody who asks. */
@ExtendWith(LabExtension.class)
final class StatusIT {
  @Test
  void tellsPeopleStateLeaseAndChecksums(Lab lab) {
    Wiring.PLAIN.toDnsmasq(lab);
    var leased = Conditions.bound(lab.jdhclient("-d", "eth0"));
    awaitBound(lab);

    var status = asNobody(lab, "--status", "eth0").orThrow();

    assertThat(status.err()).isEmpty();
    assertThat(status.out())
        .contains("eth0", "BOUND", leased, "10.0.3.1")
        .containsPattern("(?i)renew.*\\d")
        .containsPattern("(?i)rebind.*\\d")
        .containsPattern("(?i)expir.*\\d")
        .containsPattern("\\b" + replies(lab) + " PARTIAL_BY_KERNEL\\b");
  }

  @Test
  void tellsProgramsTheSame(Lab lab) {
    Wiring.PLAIN.toDnsmasq(lab);
    var leased = Conditions.bound(lab.jdhclient("-d", "eth0"));

    var status = awaitBound(lab);

    assertThat(status.getString("interface", "")).isEqualTo("eth0");
    var lease = status.get("lease").asObject();
    assertThat(lease.getString("address", "")).isEqualTo(leased);
    assertThat(lease.getString("server", "")).isEqualTo("10.0.3.1");
    var checksums = status.get("checksums").asObject();
    assertThat(checksums.getLong("PARTIAL_BY_KERNEL", 0)).isEqualTo(replies(lab));
    assertThat(checksums.getInt("BAD", 0)).isZero();
  }

  @Test
  void tellsOfAClientInTheBackground(Lab lab) {
    Wiring.PLAIN.toDnsmasq(lab);
    ClientProcess.bound(lab);

    awaitBound(lab);

    assertThat(asNobody(lab, "--status", "eth0").orThrow().out())
        .contains("BOUND", lab.guest().addresses().get(0).address())
        .doesNotContain("ended");
  }

  @Test
  void tellsOfEveryInterfaceIfNoneIsNamed(Lab lab) {
    Wiring.PLAIN.toDnsmasq(lab);
    var leased = Conditions.bound(lab.jdhclient("-d", "eth0"));
    awaitBound(lab);

    assertThat(asNobody(lab, "--status").orThrow().out()).contains("eth0", "BOUND", leased);
  }

  @Test
  void tellsOfRefusalsWhileThereIsNoLease(Lab lab) {
    Wiring.RELAYED.toDnsmasq(lab);
    lab.jdhclient("-d", "eth0").awaitLine("refused a reply");
    Await.until(
        "the refusal is counted",
        () ->
            jsonIfAny(lab)
                .filter(
                    told -> told.get("checksums").asObject().getInt("PARTIAL_BY_RESIDUE", 0) > 0)
                .isPresent());

    assertThat(json(lab).getString("state", "")).isEqualTo("SELECTING");
    assertThat(asNobody(lab, "--status", "eth0").orThrow().out())
        .contains("SELECTING")
        .containsPattern("(?i)refus|not used|ignored|discard");
  }

  @Test
  void saysInOnePlainLineThatThereIsNoClient(Lab lab) {
    var status = asNobody(lab, "--status", "eth0");

    assertThat(status.status()).isEqualTo(1);
    assertThat(status.out()).isEmpty();
    assertThat(status.err().lines()).singleElement().asString().contains("eth0");
  }

  @Test
  void doesNotTakeAKilledClientForARunningOne(Lab lab) {
    Wiring.PLAIN.toDnsmasq(lab);
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);
    awaitBound(lab);

    client.close();

    assertThat(asNobody(lab, "--status", "eth0").status()).isEqualTo(1);
  }

  /** Until it is bound: the ACK, and an offer for each time that it has asked. */
  private static long replies(Lab lab) {
    var ack = lab.capture().first("DHCPACK");
    var offers = lab.capture().dhcp("DHCPOFFER").stream();
    return 1 + offers.filter(offer -> offer.time().isBefore(ack.time())).count();
  }

  private static JsonObject awaitBound(Lab lab) {
    Await.until(
        "state BOUND",
        () ->
            jsonIfAny(lab).filter(told -> told.getString("state", "").equals("BOUND")).isPresent());
    return json(lab);
  }

  /** The status is written when nothing else is to be done: until then there is none to tell. */
  private static Optional<JsonObject> jsonIfAny(Lab lab) {
    var told = asNobody(lab, "--status", "--json", "eth0");
    return told.status() == 0 ? Optional.of(Json.parse(told.out()).asObject()) : Optional.empty();
  }

  private static JsonObject json(Lab lab) {
    return Json.parse(asNobody(lab, "--status", "--json", "eth0").orThrow().out()).asObject();
  }

  private static CommandResult asNobody(Lab lab, String... arguments) {
    var command =
        Stream.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "jdhclient");
    return lab.guest().run(Stream.concat(command, Stream.of(arguments)).toArray(String[]::new));
  }
}
