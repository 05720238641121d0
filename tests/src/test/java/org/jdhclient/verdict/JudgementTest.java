package org.jdhclient.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verdict tool says of a few packets. */
class JudgementTest {
  @TempDir Path directory;

  private JsonObject judged(String state, byte[] packet) throws IOException {
    Files.write(directory.resolve("packet.bootp.bin"), packet);
    var table = directory.resolve("cases.tsv");
    Files.writeString(table, "file\tstate\twhy\npacket.bootp.bin\t" + state + "\tbecause\n");
    var row = Case.readAll(table).get(0);
    var judgement = Judgement.of(row, row.state().subject());
    return Json.parse(JudgementJson.of(row.file(), judgement).toString()).asObject();
  }

  private static byte[] acknowledgement() {
    return Identity.acknowledgement().message().encode().toByteArray();
  }

  @Test
  void anAcknowledgementThatWasAskedForIsALease() throws IOException {
    var line = judged("REQUESTING", acknowledgement());
    assertThat(line.getString("verdict", "")).isEqualTo("accept");
    var lease = line.get("lease").asObject();
    assertThat(lease.getString("address", "")).isEqualTo("192.0.2.10");
    assertThat(lease.getInt("prefix", 0)).isEqualTo(24);
    assertThat(lease.getDouble("t1", 0)).isEqualTo(1800);
    assertThat(lease.getDouble("t2", 0)).isEqualTo(3150);
    assertThat(lease.getLong("lease_time", 0)).isEqualTo(3600);
  }

  @Test
  void oneThatWasNotIsIgnoredForAReason() throws IOException {
    var line = judged("BOUND", acknowledgement());
    assertThat(line.getString("verdict", "")).isEqualTo("ignore");
    assertThat(line.getString("reason", "")).contains("transaction");
    assertThat(line.get("lease").isNull()).isTrue();
  }

  @Test
  void anOfferIsTakenWhereOneIsAwaited() throws IOException {
    var offer = Identity.offer().message().encode().toByteArray();
    assertThat(judged("SELECTING", offer).getString("verdict", "")).isEqualTo("accept");
    assertThat(judged("REQUESTING", offer).getString("verdict", "")).isEqualTo("ignore");
  }

  @Test
  void everyStateIsReached() {
    for (var state : StateReached.values()) {
      assertThat(state.subject().client().state().phase().word()).isEqualTo(state.name());
    }
  }

  @Test
  void noOctetsAreNoMessage() throws IOException {
    assertThat(judged("SELECTING", new byte[0]).getString("reason", "")).contains("malformed");
  }
}
