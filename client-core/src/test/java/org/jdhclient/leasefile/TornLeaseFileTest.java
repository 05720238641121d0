package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a crash, a bad disk or a stranger may leave of a lease file. */
@Tag("many-packets")
class TornLeaseFileTest {
  private static final String FIRST = LeaseFiles.lease("eth0", "10.0.3.1");
  private static final String SECOND = LeaseFiles.lease("eth0", "10.0.3.2");

  private static List<String> addresses(RecordedLeases<StoredLease> file) {
    return file.leasesOf("eth0").stream().map(lease -> lease.address().toString()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dhclient-duid.leases",
        "dhclient-many-options.leases",
        "dhclient-odd-values.leases",
        "dhclient-local-time.leases"
      })
  void whereverItIsCutOffTheWholeLeasesBeforeStay(String name) {
    var text = LeaseFiles.read(name);
    var all = LeaseFiles.each(text);
    for (int length = 0; length <= text.length(); length++) {
      var torn = text.substring(0, length);
      long ends = (torn + " ").lines().filter(l -> l.strip().equals("}")).count();
      assertThat(LeaseFiles.each(torn)).isEqualTo(all.subList(0, (int) ends));
      LeaseFiles.assertIsSettledOnceWritten(torn);
    }
  }

  @Test
  void whatIsCutOffIsOneProblem() {
    for (int length = 1; length < SECOND.length() - 2; length++) {
      var file = RecordedLeases.of(FIRST + SECOND.substring(0, length));
      assertThat(addresses(file)).containsExactly("10.0.3.1");
      assertThat(file.problems()).as("after %d", length).hasSize(1);
    }
  }

  @Test
  void anotherInterfacesLeaseStaysAsItStandsWhateverComesBehindIt() {
    var others = LeaseFiles.lease("v0", "10.0.3.9", "  option 35 \u0001;\n");
    for (var behind : List.of("", "51;\n", "\n# a remark\n", "lease {\n", "}\n")) {
      var text = others + behind + FIRST;
      assertThat(LeaseFiles.rewritten(text, "eth0")).startsWith(others).endsWith(FIRST);
      LeaseFiles.assertIsSettledOnceWritten(text);
    }
    var ended = others + FIRST.strip() + " 51;\n";
    assertThat(LeaseFiles.rewritten(ended, "eth0")).isEqualTo(others + "51;\n" + FIRST);
    LeaseFiles.assertIsSettledOnceWritten(ended);
  }

  @Test
  void aLeaseBehindATornOneIsRead() {
    for (int length = 1; length < FIRST.length() - 2; length++) {
      var file = RecordedLeases.of(FIRST.substring(0, length) + "\n" + SECOND);
      assertThat(addresses(file)).as("after %d", length).containsExactly("10.0.3.2");
      assertThat(file.problems()).as("after %d", length).hasSize(1);
    }
  }

  @Test
  void aLeaseWrittenRightBehindATornOneIsNeverMixedWithIt() {
    for (int length = 1; length < FIRST.length() - 2; length++) {
      var file = RecordedLeases.of(FIRST.substring(0, length) + SECOND + FIRST);
      assertThat(file.leasesOf("eth0"))
          .as("after %d", length)
          .isSubsetOf(RecordedLeases.of(SECOND + FIRST).leasesOf("eth0"))
          .isNotEmpty();
    }
  }

  @Test
  void aBlockThatReadsAsNulsIsOneProblem() {
    for (var between : List.of("\0".repeat(4096), "\u00ff\u00fe\0", "{", "}", "\"", "\\", "{}}")) {
      var file = RecordedLeases.of(FIRST + between + "\n" + SECOND);
      assertThat(addresses(file)).containsExactly("10.0.3.1", "10.0.3.2");
      assertThat(file.problems()).hasSize(1);
    }
  }

  @Test
  void noOctetThatFlipsMakesItThrowOrDoubleALease() {
    var text = LeaseFiles.read("dhclient-duid.leases");
    var random = new SplittableRandom(5);
    for (int i = 0; i < Rounds.of(500); i++) {
      var octets = new StringBuilder(text);
      for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
        octets.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
      }
      var file = RecordedLeases.of(octets.toString());
      assertThat(file.leasesOf("eth0")).hasSizeLessThanOrEqualTo(2);
      LeaseFiles.assertIsSettledOnceWritten(octets.toString());
    }
  }

  @Test
  void noRandomTokensMakeItThrow() {
    var tokens =
        List.of(
            "lease {",
            "lease6 {",
            "}",
            "{",
            ";",
            "\n",
            " ",
            "\"",
            "\\",
            "#",
            "option ",
            "routers ",
            "10.0.3.1",
            "interface ",
            "\"eth0\"",
            "fixed-address ",
            "expire ",
            "never",
            "epoch 7",
            "default-duid ",
            ",",
            "1:2",
            "\0",
            "\u00e9",
            "unknown-3 ");
    var random = new SplittableRandom(6);
    for (int i = 0; i < Rounds.of(2_000); i++) {
      var text = new StringBuilder();
      for (int count = random.nextInt(40); count > 0; count--) {
        text.append(tokens.get(random.nextInt(tokens.size())));
      }
      LeaseFiles.assertIsSettledOnceWritten(text.toString());
    }
  }

  @Test
  void bracesAreFollowedToADepthOnly() {
    var file = RecordedLeases.of("x {".repeat(20_000) + "\n" + SECOND);
    assertThat(addresses(file)).containsExactly("10.0.3.2");
    assertThat(file.problems())
        .extracting(LeaseFileProblem::toString)
        .containsExactly("1:51: braces deeper than 16");
  }

  @Test
  void problemsAreNamedUpToANumber() {
    var file = RecordedLeases.of("lease {\n}\n".repeat(1000));
    assertThat(file.problems()).hasSize(20);
  }
}
