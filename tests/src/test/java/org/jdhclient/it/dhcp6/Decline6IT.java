package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An address that another host has already. */
@ExtendWith({LabExtension.class, Servers6Table.class})
final class Decline6IT {
  private static final String ADDRESS = ServedNetwork6.LXC.address();

  @ParameterizedTest
  @EnumSource
  @DisplayName("decline")
  void isDeclinedAndNotKept(ServerProgram6 server, Lab lab) {
    lab.server(server, ServedNetwork6.LXC);
    lab.rogue().run("ip", "addr", "add", ADDRESS + "/64", "dev", "eth0", "nodad").orThrow();

    lab.jdhclient("-6", "-d", "eth0");

    var reply = lab.capture().dhcp6().first("Reply");
    var decline = lab.capture().dhcp6().first("Decline");
    assertThat(decline.addresses()).containsExactly(ADDRESS);
    assertThat(decline.server()).isEqualTo(reply.server());
    lab.capture().dhcp6().await("Reply", answer -> answer.xid().equals(decline.xid()));
    Await.until("it is not set", () -> lab.guest().globalAddresses().isEmpty());
    lab.capture().dhcp6().await("Solicit", solicit -> solicit.time().isAfter(decline.time()));
  }
}
