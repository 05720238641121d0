package org.jdhclient.linux.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeMap;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;

/** Where clients can be asked that run. */
public final class ClientSockets {
  /** The local sockets of this network, by abstract name or path (proc_pid_net(5)). */
  private static final Path SOCKETS = Path.of("/proc/net/unix");

  private static final String NAME = " @" + ControlSocket.PREFIX;

  private ClientSockets() {}

  /**
   * The clients of all networks that share the run directory, and of this network those that have
   * another one or none; some may have ended.
   */
  public static Collection<ClientKey> clients(RunDirectory run) throws IOException {
    var keys = new TreeMap<String, ClientKey>();
    for (var key : run.sockets()) {
      keys.put(key.toString(), key);
    }
    for (var line : Files.readAllLines(SOCKETS, StandardCharsets.ISO_8859_1)) {
      int name = line.indexOf(NAME);
      if (name >= 0) {
        var key = ClientKey.here(line.substring(name + NAME.length()));
        keys.put(key.toString(), key);
      }
    }
    return keys.values();
  }
}
