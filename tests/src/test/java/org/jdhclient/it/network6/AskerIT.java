package org.jdhclient.it.network6;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.relay.RelayMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real dnsmasq answers a Solicit whose checksum is finished, whatever lies between, and what it
 * answers is judged as what it is.
 */
@ExtendWith(LabExtension.class)
final class AskerIT {
  private static final String[] SERVED = {
    "--dhcp-range=fd77::100,fd77::1ff,64,1h", "--enable-ra", "--ra-param=lxcbr0,4,1800"
  };

  @BeforeEach
  void serve(Lab lab) {
    var host = lab.bridge().host();
    host.run("ip", "addr", "add", "fd77::1/64", "dev", LxcBridge.NAME, "nodad").orThrow();
    lab.dnsmasq(SERVED);
  }

  private static Running ask(Lab lab, String mode) {
    var asker = lab.guest().cell().startJava(Asker.class, "eth0", mode);
    asker.awaitLine("^asked from fe80:");
    return asker;
  }

  @Test
  void onAVethTheKernelVouchesForTheAnswer(Lab lab) {
    ask(lab, "kernel").awaitLine("^taken: Advertise, PARTIAL_BY_KERNEL$");
  }

  @Test
  void fromAHostThatFinishesChecksumsItIsValid(Lab lab) {
    lab.bridge().host().run("ethtool", "-K", LxcBridge.NAME, "tx", "off").orThrow();
    ask(lab, "strict").awaitLine("^taken: Advertise, VALID$");
  }

  /** The relay loses the kernel's mark, both ways: a Solicit of a UDP socket does not arrive. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          strict   | refused: CHECKSUM, PARTIAL_BY_RESIDUE from fe80:.*
          kernel   | refused: CHECKSUM, PARTIAL_BY_RESIDUE from fe80:.*
          tolerant | taken: Advertise, PARTIAL_BY_RESIDUE
          ignore   | taken: Advertise, PARTIAL_BY_RESIDUE
          """)
  void behindARelayAResidueIsLeft(String mode, String words, Lab lab) {
    lab.relay(RelayMode.AS_IS);
    ask(lab, mode).awaitLine("^" + words + "$");
  }

  @Test
  void theKernelTellsTheServerNothing(Lab lab) {
    ask(lab, "kernel").awaitLine("^taken: ");
    assertThat(unreachables(lab)).isZero();
  }

  /** Each hears its own transaction; the second does without the port. */
  @Test
  void aSecondClientIsToldOfTheFirstAndIsAnsweredAllTheSame(Lab lab) {
    var first = ask(lab, "kernel");
    first.awaitLine("^taken: ");
    var second = ask(lab, "kernel");

    second.awaitLine("^taken: Advertise, ");

    assertThat(second.lines())
        .anyMatch(line -> line.startsWith("eth0: goes on without its UDP port: bind AF_INET6 "));
    assertThat(first.lines()).filteredOn(line -> line.startsWith("taken: ")).hasSize(1);
    assertThat(first.lines()).noneMatch(line -> line.contains("without its UDP port"));
  }

  private static int unreachables(Lab lab) {
    var counted = "awk '/^Icmp6OutDestUnreachs/ { print $2 }' /proc/net/snmp6";
    return Integer.parseInt(lab.guest().run("sh", "-c", counted).orThrow().out().strip());
  }
}
