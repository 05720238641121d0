package org.jdhclient.it.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Option 26: the interface's MTU. */
@ExtendWith(LabExtension.class)
final class MtuIT {
  @Test
  void setsTheMtuOfTheLease(Lab lab) {
    lab.dnsmasq("--dhcp-option-force=option:mtu,1400");
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().mtu()).isEqualTo(1400);
  }

  @Test
  void leavesTheMtuAloneIfTheLeaseSaysNothing(Lab lab) {
    lab.guest().run("ip", "link", "set", "eth0", "mtu", "1444").orThrow();
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().mtu()).isEqualTo(1444);
  }

  /** RFC 2132, 5.1: the least legal value is 68; the kernel drops IPv4 below it. */
  @Test
  void bindsInSpiteOfAnMtuThatCannotBe(Lab lab) {
    lab.dnsmasq("--dhcp-option-force=option:mtu,67");
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().mtu()).isEqualTo(1500);
    assertThat(lab.guest().addresses()).hasSize(1);
  }
}
