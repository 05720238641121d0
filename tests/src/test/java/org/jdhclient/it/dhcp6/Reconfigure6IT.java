package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.Dhcp6Frame;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.hostile.RepeatedFrame;
import org.jdhclient.lab.server.ServedNetwork6;
import org.jdhclient.lab.server.ServedNetwork6.Part;
import org.jdhclient.lab.server.ServerProgram6;
import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server that has other addresses now tells its clients to ask, and is known by the key that it
 * gave them (RFC 9915 20.4).
 *
 * <p>Dibbler says 0 for the number that has to grow with each message (20.3): what it sends is no
 * different from what was sent before. So the guest hears it a second time with the next number,
 * signed with the key that Dibbler has given.
 */
@ExtendWith({LabExtension.class, Servers6Table.class})
final class Reconfigure6IT {
  private static final int OFTEN = 5;
  private static final ServedNetwork6 BEFORE = withKey(ServedNetwork6.LXC);
  private static final ServedNetwork6 AFTER = withKey(ServedNetwork6.OTHER);

  private static ServedNetwork6 withKey(ServedNetwork6 served) {
    return served.giving(Part.ADDRESSES, Part.RECONFIGURE_KEY);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Reconfigure")
  void isFollowedOnceWhateverIsRepeated(ServerProgram6 program, Lab lab)
      throws MalformedPacketException {
    var theirs = reconfigured(program, lab);
    Await.until("it is known by its number", () -> status(lab).contains("was there before"));
    assertThat(lab.capture().dhcp6().all("Renew")).isEmpty();
    var key = SignedReconfigure.key(lab.capture().dhcp6().first("Reply"));

    var next = SignedReconfigure.numbered(1, theirs, key);
    lab.rogue().startJava(RepeatedFrame.class, next).awaitLine("ready");

    var renew = lab.capture().dhcp6().first("Renew");
    assertThat(renew.addresses()).containsExactly(BEFORE.address());
    awaitAddress(AFTER, lab);
    int soFar = lab.capture().dhcp6().all("Reconfigure").size();
    Await.until(
        "it was repeated", () -> lab.capture().dhcp6().all("Reconfigure").size() >= soFar + OFTEN);
    assertThat(lab.capture().dhcp6().all("Renew"))
        .extracting(Dhcp6Frame::xid)
        .containsOnly(renew.xid());
  }

  /** Returns the Reconfigure of a server that serves other addresses than those it has given. */
  private static Dhcp6Frame reconfigured(ServerProgram6 program, Lab lab) {
    assumeTrue(program.gives(Part.RECONFIGURE_KEY), "the server has none");
    var server = lab.server(program, BEFORE);
    Conditions.bound6(lab.jdhclient("-6", "-d", "eth0"));
    awaitAddress(BEFORE, lab);
    server.close();
    lab.server(program, AFTER);
    return lab.capture().dhcp6().first("Reconfigure");
  }

  private static String status(Lab lab) {
    return lab.guest().run("jdhclient", "-6", "--status", "eth0").orThrow().out();
  }

  private static void awaitAddress(ServedNetwork6 served, Lab lab) {
    Await.until(
        served.address() + " is set",
        () ->
            lab.guest().globalAddresses().stream()
                .anyMatch(address -> address.cidr().equals(served.address() + "/128")));
  }
}
