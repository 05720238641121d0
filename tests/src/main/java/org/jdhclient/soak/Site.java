package org.jdhclient.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.ServedNetwork;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram;
import org.jdhclient.lab.server.ServerProgram6;
import org.jdhclient.lab.server.Silence;

/** A bridge, and a server of either family on it that lends for half a minute. */
final class Site implements AutoCloseable {
  /** Of both families. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final int ADDRESSES = 230;

  private final LxcBridge bridge = LxcBridge.open();
  private final Running server4;
  private final Running server6;
  private Optional<Silence> silence = Optional.empty();
  private Instant silentSince = Instant.MAX;

  Site() {
    int seconds = (int) LEASE.toSeconds();
    server4 =
        ServerProgram.ISC_DHCPD.start(
            bridge,
            new ServedNetwork(
                "10.0.3",
                ADDRESSES,
                new ServedNetwork.Times(seconds, seconds / 2, seconds * 7 / 8),
                List.of(),
                List.of()));
    server6 =
        ServerProgram6.ISC_DHCPD.start(
            bridge,
            ServedNetwork6.LXC
                .leasing(ADDRESSES)
                .with(new ServedNetwork6.Times(seconds / 3, seconds * 2 / 3, seconds, seconds)));
  }

  LxcBridge bridge() {
    return bridge;
  }

  /** No server hears anything from here on. */
  void fallSilent() {
    silence = Optional.of(Silence.begin(bridge));
    silentSince = Instant.now();
  }

  void speakAgain() {
    silence.ifPresent(Silence::end);
    silence = Optional.empty();
    silentSince = Instant.MAX;
  }

  /** Since when no server has heard anything; far off if they hear. */
  Instant silentSince() {
    return silentSince;
  }

  /** What the servers have said. */
  String story() {
    return server4 + "\n" + server6;
  }

  @Override
  public void close() {
    bridge.close();
  }
}
