package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every crafted packet, fed to a client in the state that it is made for. */
class CorpusTest {
  private static final String USUAL =
      "/24 routers [192.0.2.1] routes [0.0.0.0/0 via 192.0.2.1] dns [192.0.2.53]"
          + " host '' domain '' search [] mtu 0 dropped []";

  private static final List<String> TAKEN = List.of("Requesting", "Bound", "Init");

  @ParameterizedTest(name = "{0} in {1}: {4}")
  @CsvFileSource(
      resources = "/corpus/cases.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 1,
      maxCharsPerColumn = 10_000)
  void isTakenOrIgnoredForOneReason(
      String file, String state, String expect, String why, String outcome, String parameters)
      throws MalformedPacketException {
    var packet = CorpusClient.packet(file);
    assertThat(CorpusClient.in(state).outcome(file, packet)).as(why).isEqualTo(outcome);
    assertThat(isSound(outcome, expect)).as("%s is %s", outcome, expect).isTrue();
    if (!parameters.equals("-")) {
      assertThat(CorpusClient.parameters(file, packet))
          .isEqualTo(parameters.equals("usual") ? USUAL : parameters);
    }
  }

  /** Whether an outcome is one of those that the expectation allows. */
  private static boolean isSound(String outcome, String expect) {
    boolean taken = TAKEN.contains(outcome);
    if (expect.contains("ignore or ")
        || expect.contains("or ignore")
        || expect.contains("ignore (or ")
        || expect.startsWith("policy")) {
      return true;
    }
    return expect.startsWith("accept") == taken;
  }

  @Test
  void textFromTheServerReachesTheLogEscaped() throws Exception {
    var file = "069-nak-with-message-escapes.bootp.bin";
    var reply = CorpusClient.reply(file, CorpusClient.packet(file));
    var lines = told(CorpusClient.in("REQUESTING").receive(reply));
    assertThat(lines).singleElement().asString().matches("DHCPNAK from 192.0.2.1: [ -~]+");
  }

  /** Lease seconds, and the bounds of T1 and T2, all in seconds from the REQUEST. */
  @ParameterizedTest
  @CsvSource({
    "088-lease-1, 1, 0.375, 0.5, 0.875",
    "089-lease-10, 10, 3.75, 5, 8.75",
    "091-lease-2147483648, 2147483648, 805306368, 1073741824, 1879048192",
    "097-t1-0-t2-0, 3600, 1350, 1800, 3150",
    "098-t1-eq-t2-eq-lease, 3600, 1350, 1800, 3150",
    "099-t1-inf-t2-inf-finite-lease, 3600, 1350, 1800, 3150",
    "101-t1-1-lease-1, 1, 0.375, 0.5, 0.875",
  })
  void extremesOfTimeAreHonouredOrRepaired(
      String name, long lease, double t1From, double t1To, double t2) throws Exception {
    var file = name + ".bootp.bin";
    var client = CorpusClient.in("REQUESTING");
    client.receive(CorpusClient.reply(file, CorpusClient.packet(file)));
    var times = client.state().lease().orElseThrow().times();
    assertThat(times.leaseSeconds()).isEqualTo(lease);
    assertThat(seconds(times.requestedAt(), times.renewsAt())).isBetween(t1From, t1To);
    assertThat(seconds(times.requestedAt(), times.rebindsAt())).isEqualTo(t2);
    assertThat(seconds(times.requestedAt(), times.expiresAt())).isEqualTo(lease);
  }

  @Test
  void anInfiniteLeaseHasNoDeadline() throws Exception {
    var file = "093-lease-4294967295.bootp.bin";
    var client = CorpusClient.in("REQUESTING");
    var told = told(client.receive(CorpusClient.reply(file, CorpusClient.packet(file))));
    assertThat(client.deadline()).isEqualTo(BootTime.NEVER);
    assertThat(told).contains("bound to 192.0.2.10 -- the lease never ends.");
  }

  @Test
  void aChangedAddressReplacesTheOldOneInOneAction() throws Exception {
    var file = "076-ack-yiaddr-changed-renewing.bootp.bin";
    var reply = CorpusClient.reply(file, CorpusClient.packet(file));
    var extend =
        CorpusClient.in("RENEWING").receive(reply).stream()
            .filter(Action.Extend.class::isInstance)
            .map(Action.Extend.class::cast)
            .toList();
    assertThat(extend).hasSize(1);
    assertThat(extend.get(0).previous().address()).isEqualTo(ServerMessage.ADDRESS);
    assertThat(extend.get(0).lease().address()).isNotEqualTo(ServerMessage.ADDRESS);
  }

  @Test
  void whatOnePacketMakesUsDoIsBounded() throws Exception {
    for (var file : List.of("196-csr-500-routes", "186-dns-63", "168-search-chain-127")) {
      var name = file + ".bootp.bin";
      var reply = CorpusClient.reply(name, CorpusClient.packet(name));
      assertThat(CorpusClient.in("REQUESTING").receive(reply)).hasSizeLessThan(10);
      var parameters = NetworkParameters.from(reply.message());
      assertThat(parameters.routes()).hasSizeLessThanOrEqualTo(257);
      assertThat(parameters.domainSearch()).hasSizeLessThanOrEqualTo(64);
    }
  }

  private static double seconds(BootTime from, BootTime to) {
    return (to.nanos() - from.nanos()) / 1e9;
  }

  private static List<String> told(List<Action> actions) {
    return actions.stream()
        .flatMap(action -> action instanceof Action.Tell tell ? Stream.of(tell) : Stream.empty())
        .map(tell -> tell.report().text("eth0"))
        .toList();
  }
}
