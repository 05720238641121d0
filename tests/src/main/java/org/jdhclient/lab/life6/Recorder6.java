package org.jdhclient.lab.life6;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.server.ServerProgram6;

/** Prints what ISC's dhclient -6 does in each of its lives with each of Debian's servers. */
public final class Recorder6 {
  private Recorder6() {}

  /**
   * @param arguments names of servers and lives; of whichever none is named, all
   */
  public static void main(String[] arguments) {
    var named = Set.of(arguments);
    for (var server : chosen(ServerProgram6.values(), named)) {
      for (var life : chosen(Life6.values(), named)) {
        if (life.isFor(server)) {
          System.out.println("\n===== " + life + " with " + server + "\n" + recorded(server, life));
        }
      }
    }
  }

  private static <E extends Enum<E>> List<E> chosen(E[] all, Set<String> named) {
    var chosen = Stream.of(all).filter(each -> named.contains(each.name())).toList();
    return chosen.isEmpty() ? List.of(all) : chosen;
  }

  /** What did not happen is part of the record. */
  private static String recorded(ServerProgram6 server, Life6 life) {
    try (var lab = Lab.open()) {
      try {
        return ObservedClient6.observe(lab, "dhclient", server, life).toString();
      } catch (LabException e) {
        return e.getMessage() + "\n" + lab.story();
      }
    }
  }
}
