package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.Action;
import org.jdhclient.client.DhcpClient;
import org.jdhclient.client.Reply;
import org.jdhclient.client.State;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ArpPacket;
import org.jdhclient.wire.DatagramFrame;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** A client to which anything may happen, and what has to hold after everything. */
final class HostileLife {
  private static final Ipv4Address SERVER = Ipv4Address.of(192, 0, 2, 1);
  private static final BootTime START = BootTime.ofSeconds(1000);
  private static final int MAX_STEPS_AT_ONE_INSTANT = 50;

  /** Chance that always falls the same way, so that an input may hold the right xid. */
  private static final RandomGenerator LOADED = () -> 0x11223344L << 32;

  private final DhcpClient client;
  private BootTime now = START;
  private int stepsNow;

  private HostileLife(DhcpClient client) {
    this.client = client;
  }

  /**
   * @param state 0 for SELECTING, 1 for REQUESTING, 2 for BOUND, 3 for RENEWING, 4 for REBINDING,
   *     and so on from the start
   */
  static HostileLife beginningIn(int state) {
    var config =
        ClientConfig.of(
            MacAddress.parse("02:00:00:00:00:01"),
            Octets.ofLatin1("guest"),
            Ipv4Address.BROADCAST,
            Ports.DEFAULT,
            ConflictDetection.ANNOUNCE);
    var life = new HostileLife(DhcpClient.start(config, LOADED, List.of(), List.of(), START));
    life.wakes();
    int steps = state % 5;
    if (steps > 0) {
      life.hears(SERVER, SeedMessages.OFFER);
    }
    if (steps > 1) {
      life.hears(SERVER, SeedMessages.ACK);
    }
    for (int i = 2; i < steps; i++) {
      while (life.client.state().phase().word().equals(SeedMessages.STATES.get(i))) {
        life.wakes();
      }
    }
    return life;
  }

  void happens(int kind, Octets argument) {
    switch (kind % 10) {
      case 0, 1 -> hears(SERVER, argument);
      case 2 -> hearsFrame(argument);
      case 3 -> hearsArp(argument);
      case 4 -> wakes();
      case 5 -> done(client.linkDown(now));
      case 6 -> done(client.linkUp(now));
      case 7 -> done(client.applyFailed(now));
      case 8 -> done(client.renew(now));
      default -> losesAddress();
    }
  }

  private void losesAddress() {
    var lease = client.state().lease();
    if (lease.isPresent()) {
      done(
          client.addressRemoved(
              lease.get().address(), lease.get().parameters().prefixLength(), now));
    }
  }

  private void hears(Ipv4Address from, Octets payload) {
    try {
      hears(new Reply(from, Ipv4Address.BROADCAST, DhcpMessage.decode(payload)));
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isNotNegative();
    }
  }

  private void hearsFrame(Octets octets) {
    try {
      var frame = DatagramFrame.decode(octets);
      hears(
          new Reply(
              frame.ip().source(),
              frame.ip().destination(),
              DhcpMessage.decode(frame.udp().payload())));
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isNotNegative();
    }
  }

  private void hears(Reply reply) {
    var before = client.state();
    var actions = client.receive(reply, now);
    long ignored = actions.stream().filter(Action.Ignore.class::isInstance).count();
    assertThat(ignored).isEqualTo(client.state() == before ? 1 : 0);
    assertThat(actions).hasSizeLessThan(300);
    done(actions);
  }

  private void hearsArp(Octets octets) {
    try {
      done(client.receive(ArpPacket.decode(octets), now));
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isNotNegative();
    }
  }

  /** Goes on to the deadline, unless the client waits for ever. */
  private void wakes() {
    var deadline = client.deadline();
    if (deadline.equals(BootTime.NEVER)) {
      return;
    }
    stepsNow = now.reached(deadline) ? stepsNow + 1 : 0;
    assertThat(stepsNow).as("steps at one instant").isLessThan(MAX_STEPS_AT_ONE_INSTANT);
    now = now.reached(deadline) ? now : deadline;
    done(client.wake(now));
  }

  /** Lives through some more deadlines, then ends. */
  void goesOn() {
    for (int i = 0; i < 20; i++) {
      wakes();
    }
    done(client.release(now));
    assertThat(client.deadline()).isEqualTo(BootTime.NEVER);
    assertThat(client.state().lease()).isEmpty();
  }

  private void done(List<Action> actions) {
    for (var action : actions) {
      if (action instanceof Action.Broadcast sent) {
        assertSound(sent.message());
      } else if (action instanceof Action.Unicast sent) {
        assertSound(sent.message());
      } else if (action instanceof Action.Tell told) {
        assertThat(told.report().text("eth0")).matches("[ -~]+");
      }
    }
    assertSound(client.state());
  }

  private static void assertSound(DhcpMessage message) {
    var octets = message.encode();
    assertThat(octets.length()).isBetween(300, ClientConfig.DEFAULT_MAX_MESSAGE_SIZE);
    try {
      assertThat(DhcpMessage.decode(octets)).isEqualTo(message);
    } catch (MalformedPacketException e) {
      throw new AssertionError("what we send is malformed: " + message, e);
    }
  }

  private static void assertSound(State state) {
    state
        .lease()
        .ifPresent(
            lease -> {
              assertThat(lease.address().isHost()).isTrue();
              assertThat(lease.parameters().prefixLength()).isBetween(1, 32);
              var times = lease.times();
              if (!times.isInfinite()) {
                assertThat(times.renewsAt()).isLessThan(times.rebindsAt());
                assertThat(times.rebindsAt()).isLessThan(times.expiresAt());
              }
            });
  }
}
