package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.libc.ChildProcess;
import org.jdhclient.linux.libc.ChildProcess.Wiring;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.Pipe;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.Processes;

/**
 * Starts the process that stands in the place of a client in the background: the script {@code
 * sleeper}, which says more of it. In a session of its own it sleeps, and starts this program again
 * when there is something to do.
 */
public final class Sleeper {
  /** The system property in which the launcher tells where it is. */
  private static final String LAUNCHER = "jdhclient.launcher";

  /** The system property in which the launcher tells where the script is. */
  private static final String SCRIPT = "jdhclient.sleeper";

  /** The descriptor numbers that the script knows. */
  static final int SIGNALS_OUT = 6;

  private static final int SIGNALS_IN = 7;
  private static final int READY = 8;
  private static final int LOCK = 9;

  private static final int READY_MILLIS = 10_000;
  private static final int READY_MOST = 16;
  private static final int SIGKILL = 9;

  private final Path script;
  private final Path launcher;

  Sleeper(Path script, Path launcher) {
    this.script = script;
    this.launcher = launcher;
  }

  /**
   * @throws IOException if this program was not started by its launcher
   */
  public static Sleeper installed() throws IOException {
    var script = System.getProperty(SCRIPT);
    var launcher = System.getProperty(LAUNCHER);
    if (script == null || launcher == null) {
      throw new IOException("jdhclient was started without its launcher, which is needed again");
    }
    return new Sleeper(Path.of(script), Path.of(launcher));
  }

  /**
   * Starts it, and waits until no signal can end it any more.
   *
   * @param state the file in which it finds when to wake
   * @param arguments the client's command line behind the program's name
   * @param lock what the process is to hold from now on; this one may close it
   * @return its pid, which is the client's number from now on
   * @throws IOException if it does not begin, and is ended; this process keeps what it has
   */
  public long start(Path state, List<String> arguments, Optional<InterfaceLock> lock)
      throws IOException, ErrnoException {
    if (!Files.isReadable(script) || !Files.isExecutable(launcher)) {
      throw new IOException(script + " cannot be read, or " + launcher + " cannot be executed");
    }
    var command = new ArrayList<>(List.of("sh", script.toString()));
    command.add(state.toString());
    command.add(launcher.toString());
    command.addAll(arguments);
    try (var signals = Pipe.open("of signals");
        var ready = Pipe.open("of a sleeper")) {
      var wirings = new ArrayList<Wiring>();
      wirings.add(new Wiring(signals.readEnd(), SIGNALS_OUT));
      wirings.add(new Wiring(signals.writeEnd(), SIGNALS_IN));
      wirings.add(new Wiring(ready.writeEnd(), READY));
      lock.ifPresent(held -> wirings.add(new Wiring(held.descriptor(), LOCK)));
      long pid = ChildProcess.startDetached("/bin/sh", command, System.getenv(), wirings);
      ready.writeEnd().close();
      if (!says(ready.readEnd())) {
        // It would hold the lock, and nobody would know of it.
        Processes.kill(pid, SIGKILL);
        throw new IOException(script + " does not begin");
      }
      return pid;
    }
  }

  /** Whether something is said, and not only the pipe closed: by one that has ended, or cannot. */
  private static boolean says(FileDescriptor readEnd) throws ErrnoException {
    new PollSet(readEnd).await(READY_MILLIS);
    return LibC.read(readEnd, new NativeBuffer(READY_MOST)) > 0;
  }
}
