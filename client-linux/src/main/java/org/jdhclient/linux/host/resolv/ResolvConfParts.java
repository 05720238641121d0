package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;

/** The parts that interfaces have in one resolv.conf(5), a record each, for all processes. */
final class ResolvConfParts {
  private static final String FILE = "file ";
  private static final String INTERFACE = "interface ";

  private final RunDirectory run;
  private final String identity;

  /**
   * @param run which must be there
   * @param identity which resolv.conf it is
   */
  ResolvConfParts(RunDirectory run, String identity) {
    this.run = run;
    this.identity = identity;
  }

  /** By interface name; the map is the caller's. */
  SortedMap<String, ResolvConfPart> all() throws IOException {
    SortedMap<String, ResolvConfPart> parts = new TreeMap<>();
    for (var key : run.resolvConfParts()) {
      var text = run.resolvConfPart(key).read().orElse("");
      var lines = text.split("\n", 3);
      if (lines.length == 3 && lines[0].equals(FILE + identity)) {
        var name = lines[1].substring(Math.min(lines[1].length(), INTERFACE.length()));
        parts.merge(name, ResolvConfPart.parse(lines[2]), ResolvConfPart::and);
      }
    }
    return parts;
  }

  void put(ClientKey key, String interfaceName, ResolvConfPart part) throws IOException {
    var head = FILE + identity + "\n" + INTERFACE + interfaceName + "\n";
    run.resolvConfPart(key).write(head + part.toText());
  }

  void remove(ClientKey key) throws IOException {
    run.resolvConfPart(key).delete();
  }
}
