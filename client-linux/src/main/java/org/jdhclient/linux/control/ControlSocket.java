package org.jdhclient.linux.control;

import java.io.IOException;
import java.nio.file.Files;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LocalAddress;
import org.jdhclient.linux.libc.LocalSocket;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;

/** Where a client listens for those who ask. */
public final class ControlSocket {
  static final String PREFIX = "jdhclient/";

  private ControlSocket() {}

  /**
   * Under the abstract name that only one process of the network can have.
   *
   * @throws ErrnoException EADDRINUSE if another has it
   */
  public static FileDescriptor inNetwork(ClientKey key) throws ErrnoException {
    return LocalSocket.listen(name(key));
  }

  /**
   * A connection to whoever has that name.
   *
   * @throws ErrnoException ECONNREFUSED if nobody listens there
   */
  public static FileDescriptor inNetworkOf(ClientKey key) throws ErrnoException {
    return LocalSocket.connect(name(key));
  }

  /** Takes it out of the run directory; while the client still owns the interface. */
  public static void remove(RunDirectory run, ClientKey key) {
    try {
      Files.deleteIfExists(run.socket(key));
    } catch (IOException e) {
      // Whoever finds it there finds that nobody listens.
    }
  }

  static LocalAddress name(ClientKey key) {
    return LocalAddress.inNetwork(PREFIX + key.name());
  }

  /**
   * In the run directory, where it takes the place of what a client that was killed has left: to be
   * called by who owns the interface.
   */
  public static FileDescriptor inDirectory(RunDirectory run, ClientKey key)
      throws IOException, ErrnoException {
    run.make();
    Files.deleteIfExists(run.socket(key));
    return LocalSocket.listen(LocalAddress.path(run.socket(key)));
  }
}
