package org.jdhclient.linux.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.PosixSpawn;
import org.jdhclient.linux.libc.PosixSpawn.Wiring;
import org.jdhclient.linux.libc.Processes;

/**
 * A process that this one has started, by posix_spawn(3): for that costs a tenth of a {@link
 * ProcessBuilder}'s first use, and gives the child the signals that a program of dhclient's
 * expects. This process and its threads block those that they read from a descriptor, and a child
 * would inherit that.
 *
 * <p>The child leads a process group of its own, reads nothing, and writes where this process does.
 */
public final class ChildProcess implements AutoCloseable {

  private final String name;
  private final int pid;
  private final FileDescriptor pidfd;
  private boolean ended;

  private ChildProcess(String name, int pid, FileDescriptor pidfd) {
    this.name = name;
    this.pid = pid;
    this.pidfd = pidfd;
  }

  /**
   * Starts a program.
   *
   * @param path of its file
   * @param arguments the first is the name by which it is called
   * @param environment all of it
   * @param wiring what the child has open beside its standard output and error, if anything
   * @throws ErrnoException if the file cannot be executed
   */
  public static ChildProcess start(
      String path, List<String> arguments, Map<String, String> environment, Optional<Wiring> wiring)
      throws ErrnoException {
    return opened(path, PosixSpawn.spawn(path, arguments, environment, wiring));
  }

  private static ChildProcess opened(String path, int pid) throws ErrnoException {
    try {
      return new ChildProcess(path, pid, Processes.pidfd_open(pid, path));
    } catch (ErrnoException e) {
      Processes.reapGroup(pid);
      throw e;
    }
  }

  /** For poll: ready when the process has ended. */
  public FileDescriptor descriptor() {
    return pidfd;
  }

  /**
   * Waits for the process, which has ended or is about to.
   *
   * @return its exit status, or 128 and the number of the signal that ended it
   */
  public int awaitStatus() throws ErrnoException {
    int status = Processes.waitpid(pid, name);
    ended = true;
    return status;
  }

  /** Ends the process at once, and whatever it has started that is still of its group. */
  public void killGroup() {
    Processes.killGroup(pid);
  }

  /** Ends the process if need be: no zombie stays. */
  @Override
  public void close() {
    if (!ended) {
      Processes.reapGroup(pid);
    }
    pidfd.close();
  }
}
