package org.jdhclient.it.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdhclient.it.fixture.ClientProcess;
import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.ManyInterfaces;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a host of containers interfaces come and go all day long, each with a name of its own. */
@ExtendWith(LabExtension.class)
final class ComingAndGoingIT {
  private static final int ROUNDS = 3;
  private static final int PAIRS = 15;

  @Test
  void nothingIsLeftOfInterfacesThatWereThere(Lab lab) {
    lab.dnsmasq();
    var client = lab.jdhclient("-w", "-d");
    Conditions.bound(client);
    var files = files(lab);
    int descriptors = descriptors(lab);

    for (int round = 0; round < ROUNDS; round++) {
      comeAndGo(round, lab);
    }

    Await.until("no files more", ManyInterfaces.PATIENCE, () -> files(lab).equals(files));
    Await.until("no descriptors more", () -> descriptors(lab) <= descriptors);
    assertThat(client.isAlive()).isTrue();
    lab.guest().run("ip", "link", "add", "late0", "type", "veth", "peer", "late1").orThrow();
    client.awaitLine("^late0 is there\\.$");
  }

  private static void comeAndGo(int round, Lab lab) {
    lab.guest().cell().shell(commands(round, "add x%1$d type veth peer y%1$d")).orThrow();
    Await.until("they are looked at", ManyInterfaces.PATIENCE, () -> files(lab).size() > PAIRS);
    lab.guest().cell().shell(commands(round, "del x%1$d")).orThrow();
  }

  private static String commands(int round, String what) {
    return IntStream.range(round * PAIRS, (round + 1) * PAIRS)
        .mapToObj(number -> "ip link " + what.formatted(number))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> files(Lab lab) {
    return lab.guest().run("ls", "/run/jdhclient").orThrow().lines();
  }

  private static int descriptors(Lab lab) {
    return ClientProcess.awaitAny(lab.guest()).descriptors(lab.guest()).size();
  }
}
