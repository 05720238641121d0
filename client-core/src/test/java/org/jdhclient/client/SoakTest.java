package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.client.ServerMessage.offer;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config.Timing;
import org.jdhclient.lease.RememberedLeases;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However long a hostile neighbour goes on, a client remembers no more than it did before. */
@Tag("many-packets")
class SoakTest {
  /** In octets; a lease of the longest message that we ask for is the larger part of it. */
  private static final long MOST_IN_A_CALM_LIFE = 64 * 1024;

  private static final BootTime START = BootTime.ofSeconds(1000);

  /** Chance that always falls the same way: what is random here is the neighbour. */
  private static final RandomGenerator LOADED = new Loaded();

  private record Loaded() implements RandomGenerator {
    @Override
    public long nextLong() {
      return (long) CorpusClient.XID << 32;
    }
  }

  private static DhcpClient client() {
    var config = Conversation.config(Conversation.macIdentifier(), Timing.DEFAULT);
    var client = DhcpClient.start(config, LOADED, List.of(), List.of(), START);
    client.wake(START);
    return client;
  }

  @Test
  void badPacketsLeaveNothingBehind() {
    var client = client();
    var packets = new RandomPackets(7);
    long before = Footprint.of(client);
    for (int i = 0; i < Rounds.of(50_000); i++) {
      receive(client, packets.next());
      if (i % 5_000 == 0) {
        assertThat(Footprint.of(client)).as("after %d", i).isLessThan(MOST_IN_A_CALM_LIFE);
      }
    }
    client.release(START);
    client.stop(START);
    assertThat(Footprint.of(client)).isLessThan(MOST_IN_A_CALM_LIFE).isPositive();
    assertThat(before).isLessThan(MOST_IN_A_CALM_LIFE);
  }

  private static void receive(DhcpClient client, RandomPackets.Packet packet) {
    try {
      client.receive(CorpusClient.reply(packet.kind(), packet.octets()), START);
    } catch (MalformedPacketException e) {
      assertThat(e.reason()).isNotEmpty();
    }
  }

  @Test
  void tenNewestLeasesAreRemembered() {
    var remembered = new RememberedLeases(List.of());
    for (int i = 1; i <= 12; i++) {
      remembered.add(ack().address(Ipv4Address.of(192, 0, 2, 20 + i)).recorded(START));
    }
    assertThat(remembered.newestFirst())
        .extracting(lease -> lease.address().value() & 0xff)
        .containsExactly(32, 31, 30, 29, 28, 27, 26, 25, 24, 23);
  }

  @Test
  void conflictsWithoutEndLeaveNothingBehind() {
    var client = client();
    client.receive(offer().reply(CorpusClient.XID), START);
    client.receive(ack().reply(CorpusClient.XID), START);
    var rival =
        ArpPacket.announcement(MacAddress.parse("02:00:00:00:00:99"), ServerMessage.ADDRESS);
    for (int i = 0; i < 10_000; i++) {
      client.receive(rival, START.plusSeconds(i));
      client.wake(START.plusSeconds(i));
      client.linkDown(START.plusSeconds(i));
      client.linkUp(START.plusSeconds(i));
      client.addressRemoved(ServerMessage.ADDRESS, 24, START.plusSeconds(i));
    }
    assertThat(Footprint.of(client)).isLessThan(MOST_IN_A_CALM_LIFE);
  }

  @Test
  void theLargestLeaseIsBounded() throws Exception {
    var routes = Octets.EMPTY;
    for (int i = 0; i < 280; i++) {
      routes = routes.concat(Octets.of(16, 10, i & 0xff, 192, 0, 2, 1));
    }
    var lease = ack().option(121, routes).option(56, Hex.repeated('x', 60_000)).recorded(START);
    assertThat(Footprint.of(lease)).isBetween(60_000L, 1_000_000L);
  }
}
