package org.jdhclient.linux.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.Discard;
import org.jdhclient.client.Lease;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.leasefile.WallTime;
import org.jdhclient.linux.daemon.Handover.Part;
import org.jdhclient.linux.daemon.Handover.Standing;
import org.jdhclient.wire.ChecksumVerdict;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTest {
  /** 2026-11-22 19:00:00 UTC. */
  private static final WallTime WALL = new WallTime(1_795_374_000L);

  private static final BootTime NOW = new BootTime(5_000_000_000L);
  private static final Device DEVICE = new Device(5, MacAddress.parse("00:16:3e:11:22:33"));
  private static final Tally TALLY =
      new Tally(Map.of(ChecksumVerdict.VALID, 2L), Map.of(Discard.CHECKSUM, 1L));

  private static Lease lease(String interfaceName, String address) throws MalformedPacketException {
    var text =
        """
        lease {
          interface "%s";
          fixed-address %s;
          option subnet-mask 255.255.255.0;
          option dhcp-lease-time 3600;
          option dhcp-server-identifier 10.0.3.1;
          renew 0 2026/11/22 19:25:00;
          rebind 0 2026/11/22 19:50:00;
          expire 0 2026/11/22 20:00:00;
        }
        """;
    var database = LeaseFile.parse(text.formatted(interfaceName, address)).database();
    return database.leasesOf(interfaceName).get(0).toLease(WALL, NOW);
  }

  @Test
  void everyInterfaceIsFoundAgainAsItStood() throws MalformedPacketException {
    var bound =
        new Part(
            "eth0",
            DEVICE,
            Standing.BOUND,
            NOW.plusSeconds(100),
            TALLY,
            List.of(lease("eth0", "10.0.3.7"), lease("eth0", "10.0.3.6")));
    var resting =
        new Part("wlan.0", DEVICE, Standing.RESTING, NOW.plusSeconds(7), Tally.NONE, List.of());
    var starting = Part.starting("eth2");
    var handover = new Handover(List.of(bound, resting, starting));

    var read = Handover.parse(handover.toText(WALL, NOW));

    assertThat(read).isEqualTo(handover);
  }

  @Test
  void noInterfaceAtAllIsAHandoverToo() throws MalformedPacketException {
    var none = new Handover(List.of());

    assertThat(Handover.parse(none.toText(WALL, NOW))).isEqualTo(none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "1 x\n\n",
        "1 2",
        "1 2\neth0\n\n",
        "1 2\neth0 5 00:16:3e:11:22:33 BOUND 3 \n\n",
        "1 2\neth0 5 00:16:3e:11:22:33 DREAMING 3 \n\n",
        "1 2\neth0 5 00:16:3e:11:22:33 RESTING soon \n\n",
        "1 2\neth0 5 00:16:3e:11:22:33 RESTING 3 NOTHING=1\n\n",
        "1 2\neth0 five 00:16:3e:11:22:33 RESTING 3 \n\n",
        "1 2\neth0 5 00:16:3e RESTING 3 \n\n",
        "1 2\neth0 RESTING 3 \n\n"
      })
  void whatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> Handover.parse(text)).isInstanceOf(MalformedPacketException.class);
  }
}
