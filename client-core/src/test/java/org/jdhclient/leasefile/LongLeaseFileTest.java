package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** Files of any length, read and changed piece by piece. */
class LongLeaseFileTest {
  private static final String DUID = "default-duid \"\\000\\003x\";\n";
  private static final Octets DUID_OCTETS = Octets.of(0, 3, 'x');
  private static final String LEASE6 = "lease6 {\n  interface \"eth0\";\n  ia-na 1:2 {\n  }\n}\n";

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The same text again and again, in one piece a time. */
  private record Flood(String text, int times) {}

  private static RecordedLeases<StoredLease> read(String name, Object... parts) {
    var leases = new RecordedLeases<>(StoredLease.FORMAT, name::equals);
    for (var part : parts) {
      var flood = part instanceof Flood of ? of : new Flood((String) part, 1);
      var piece = octets(flood.text());
      for (int i = 0; i < flood.times(); i++) {
        leases.add(piece);
      }
    }
    leases.end();
    return leases;
  }

  private static List<String> addresses(RecordedLeases<StoredLease> leases, String name) {
    return leases.leasesOf(name).stream().map(lease -> lease.address().toString()).toList();
  }

  private static String lease(String name, int number) {
    return LeaseFiles.lease(name, "10.0.3." + number);
  }

  @Test
  void whateverStandsBetweenItIsRead() {
    var floods =
        List.of(
            new Flood("\0".repeat(50_000), 400),
            new Flood("\u00e9 { \"", 100_000),
            new Flood("# a comment that does not end ", 100_000),
            new Flood("# a comment\n", 100_000),
            new Flood("\n", 1_000_000),
            new Flood("lease { x ", 100_000),
            new Flood("  option routers 10.0.3.1;\n", 100_000),
            new Flood("\"a string without end", 100_000));
    for (var flood : floods) {
      var leases = read("eth0", DUID, lease("eth0", 1), flood, "\n", lease("eth0", 2));
      assertThat(addresses(leases, "eth0"))
          .as(flood.text())
          .containsExactly("10.0.3.1", "10.0.3.2");
      assertThat(leases.defaultDuid()).as(flood.text()).contains(DUID_OCTETS);
      assertThat(leases.problems()).as(flood.text()).hasSizeLessThanOrEqualTo(20);
    }
  }

  /** As dhclient leaves it: each renewal stands behind what it renews, and so does a release. */
  @Test
  void ofALeaseThatIsSaidTwiceTheLatterCounts() {
    var released = lease("eth0", 1).replace("2026/11/22", "2026/11/21");
    var leases =
        read("eth0", lease("eth0", 1), lease("eth0", 2), new Flood(lease("eth0", 3), 20), released);

    assertThat(addresses(leases, "eth0")).containsExactly("10.0.3.2", "10.0.3.3", "10.0.3.1");
    assertThat(leases.leasesOf("eth0").get(2))
        .isEqualTo(RecordedLeases.of(released).leasesOf("eth0").get(0));
  }

  @Test
  void aDeclarationWithoutEndIsPassedOverAndNamed() {
    var endless = new Flood("  option domain-name \"x\";\n", 10_000);
    var leases = read("eth0", lease("eth0", 1), "lease {\n", endless, "}\n", lease("eth0", 2));

    assertThat(addresses(leases, "eth0")).containsExactly("10.0.3.1", "10.0.3.2");
    int line = lease("eth0", 1).split("\n").length + 1;
    assertThat(leases.problems())
        .extracting(LeaseFileProblem::toString)
        .containsExactly(line + ":1: longer than 64 KiB");
  }

  @Test
  void aTornOneFarBehindIsNamedByItsLine() {
    var others = new Flood(lease("eth1", 1), 1000);
    var leases = read("eth0", others, "lease {\n  interface \"eth0\n}\n", lease("eth0", 2));

    int line = 1000 * lease("eth1", 1).split("\n").length + 2;
    assertThat(leases.problems()).extracting(LeaseFileProblem::line).containsExactly(line);
  }

  @Test
  void declarationsThatBeginNoLineAreReadToo() {
    var oneLine = "lease { interface \"eth0\"; fixed-address 10.0.3.1; } ";
    assertThat(addresses(read("eth0", new Flood(oneLine, 10_000)), "eth0")).isEmpty();
    var onOwnLines = new Flood(oneLine.strip() + "\n ", 10_000);
    assertThat(addresses(read("eth0", onOwnLines), "eth0")).containsExactly("10.0.3.1");
  }

  @Test
  void ofManyLeasesTheTenNewestAreRemembered() {
    var parts = new ArrayList<Object>();
    for (int i = 1; i <= 200; i++) {
      parts.add(lease("eth0", i));
    }
    var leases = read("eth0", parts.toArray());
    assertThat(addresses(leases, "eth0")).hasSize(10).endsWith("10.0.3.200");
  }

  private static String edited(LeaseFileEdit edit, String before, int piece) {
    var after = new StringBuilder();
    var octets = octets(before);
    for (int at = 0; at < octets.length; at += piece) {
      var next = Arrays.copyOfRange(octets, at, Math.min(octets.length, at + piece));
      after.append(new String(edit.add(next), StandardCharsets.ISO_8859_1));
    }
    return after.append(new String(edit.end(), StandardCharsets.ISO_8859_1)).toString();
  }

  private static StoredLease stored(String text) {
    return RecordedLeases.of(text).leases().get(0);
  }

  /** In whatever pieces a file comes, and whatever is torn in it. */
  @Test
  void aChangeInPiecesIsTheChangeOfTheWhole() {
    var random = new SplittableRandom(7);
    var text = DUID + lease("eth1", 1) + lease("eth0", 1) + LEASE6 + lease("eth0", 2);
    for (int i = 0; i < 500; i++) {
      var torn = new StringBuilder(text);
      torn.delete(random.nextInt(text.length()), text.length());
      torn.append(text, random.nextInt(text.length()), text.length());
      var newest = stored(lease("eth0", 1 + random.nextInt(3)));

      var after = edited(LeaseFileEdit.adding(newest), torn.toString(), 1 + random.nextInt(99));

      assertThat(after).isEqualTo(LeaseFiles.edited(LeaseFileEdit.adding(newest), torn.toString()));
      var before = RecordedLeases.of(torn.toString());
      var present = RecordedLeases.of(after);
      assertThat(present.leasesOf("eth0")).isEqualTo(with(newest, before.leasesOf("eth0")));
      assertThat(present.leasesOf("eth1")).isEqualTo(before.leasesOf("eth1"));
      assertThat(present.defaultDuid()).isEqualTo(before.defaultDuid());
    }
  }

  private static List<StoredLease> with(StoredLease newest, List<StoredLease> before) {
    var leases = new ArrayList<>(before);
    leases.removeIf(lease -> lease.address().equals(newest.address()));
    leases.add(newest);
    return leases;
  }

  @Test
  void othersLeasesStayAsTheyStand() {
    var others = lease("eth1", 1).replace("  fixed", "  unheard-of  1 ;\n fixed") + LEASE6;

    var after = edited(LeaseFileEdit.adding(stored(lease("eth0", 1))), DUID + others, 4096);

    assertThat(after).isEqualTo(DUID + others + stored(lease("eth0", 1)).toText());
  }

  @Test
  void aDuidTakesThePlaceOfTheOldOneAtTheHead() {
    var before = lease("eth1", 1) + "default-duid \"old\";\n" + lease("eth0", 1);

    var after = edited(LeaseFileEdit.withDefaultDuid(DUID_OCTETS, IdFormat.OCTAL), before, 100);

    assertThat(RecordedLeases.of(after).defaultDuid()).contains(DUID_OCTETS);
    assertThat(after).startsWith("default-duid ").doesNotContain("old");
    assertThat(RecordedLeases.of(after).leases()).hasSize(2);
  }
}
