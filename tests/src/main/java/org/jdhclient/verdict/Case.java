package org.jdhclient.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.wire.Octets;

/**
 * One row of the table: a packet, and the state of the client that it comes to.
 *
 * @param file as the table names it
 */
record Case(String file, StateReached state, Octets packet) {
  private static final String FILE = "file";
  private static final String STATE = "state";

  /**
   * Reads a table of tab-separated columns, the first line naming them. Other columns than {@code
   * file} and {@code state} are not looked at.
   *
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if the table is none, or names a state that there is not
   */
  static List<Case> readAll(Path table) throws IOException {
    var lines = Files.readAllLines(table);
    var columns = lines.isEmpty() ? List.<String>of() : List.of(lines.get(0).split("\t"));
    int file = columns.indexOf(FILE);
    int state = columns.indexOf(STATE);
    if (file < 0 || state < 0) {
      throw new IllegalArgumentException(table + ": no columns \"file\" and \"state\"");
    }
    var cases = new ArrayList<Case>();
    for (var line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        var cells = line.split("\t", -1);
        cases.add(read(table, cells[file], cells[state]));
      }
    }
    return List.copyOf(cases);
  }

  private static Case read(Path table, String file, String state) throws IOException {
    var packet = Octets.copyOf(Files.readAllBytes(table.resolveSibling(file)));
    return new Case(file, StateReached.valueOf(state), packet);
  }

  /** Whether the packet is a whole Ethernet frame; otherwise it is a UDP payload. */
  boolean isFrame() {
    return file.endsWith(".eth.bin");
  }
}
