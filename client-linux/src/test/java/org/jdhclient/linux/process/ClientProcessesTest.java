package org.jdhclient.linux.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jdhclient.address.Family;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientProcessesTest {
  /** No interface has it. */
  private static final int NO_INDEX = Integer.MAX_VALUE;

  /** A client by its name, which listens nowhere. */
  static final class Idler {
    private Idler() {}

    public static void main(String[] arguments) throws IOException {
      ChildJvm.becomeClient();
      System.out.println("here");
      System.in.read();
    }
  }

  /** As ifupdown and others call dhclient. */
  @ParameterizedTest
  @CsvSource({
    "-4 -v -i -pf /run/dhclient.eth0.pid -lf /var/lib/dhcp/dhclient.eth0.leases -I eth0, V4",
    "-6 -v -pf /run/dhclient6.eth0.pid -I -df /var/lib/dhcp/dhclient.eth0.leases eth0, V6",
    "-6v eth0, V6",
    "-1 -v -S eth0, V6",
    "-P -N eth0, V6",
    "-4o6 -nw eth0, V4",
    "-D LL -cf /etc/dhcp/NTP6.conf -e N=6 eth0, V4",
  })
  void ofWhichFamilyAClientIsSaysItsCommandLine(String arguments, Family family)
      throws IOException {
    var other = family.other();
    try (var client = new ChildJvm(List.of(), Idler.class, arguments.split(" "))) {
      assertThat(client.readLine()).isEqualTo("here");
      assertThat(ClientProcesses.isClientOf(client.pid(), family, "eth0")).isTrue();
      assertThat(ClientProcesses.isClientOf(client.pid(), family, "eth1")).isFalse();
      assertThat(ClientProcesses.isClientOf(client.pid(), other, "eth0")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-6 eth0, V6, true",
    "-6 eth1, V6, false",
    "-4 eth0, V4, false",
    "-6 eth0, V4, false"
  })
  void whoListensNowhereIsBelievedOfIpv6Alone(String arguments, Family family, boolean believed)
      throws IOException {
    try (var client = new ChildJvm(List.of(), Idler.class, arguments.split(" "))) {
      assertThat(client.readLine()).isEqualTo("here");
      assertThat(ClientProcesses.isClientOf(client.pid(), family, NO_INDEX, "eth0"))
          .isEqualTo(believed);
    }
  }
}
