package org.jdhclient.it.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.lab.cell.Cell;

/** Another interface of the guest, configured by others: it is none of the client's business. */
final class Neighbour {
  static final String INTERFACE = "other0";

  private final Cell cell;

  private Neighbour(Cell cell) {
    this.cell = cell;
  }

  static Neighbour in(Cell cell) {
    cell.shell(
            """
            set -e
            ip link add other0 type veth peer other1
            ip link set other1 up
            ip link set other0 up
            ip addr add 198.51.100.1/24 dev other0
            ip route add 203.0.113.0/24 via 198.51.100.2 dev other0 proto static
            """)
        .orThrow();
    return new Neighbour(cell);
  }

  void assertUntouched() {
    assertThat(cell.run("ip", "-4", "-oneline", "addr", "show", "dev", INTERFACE).lines())
        .singleElement()
        .asString()
        .contains("198.51.100.1/24");
    assertThat(cell.run("ip", "route", "show", "dev", INTERFACE).lines())
        .map(String::strip)
        .containsExactlyInAnyOrder(
            "198.51.100.0/24 proto kernel scope link src 198.51.100.1",
            "203.0.113.0/24 via 198.51.100.2 proto static");
  }
}
