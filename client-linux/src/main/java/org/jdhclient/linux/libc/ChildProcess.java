package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.GATE;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that this one has started, by posix_spawn(3): for that costs a tenth of a {@link
 * ProcessBuilder}'s first use, and gives the child the signals that a program expects. This process
 * and its threads block those that they read from a descriptor, and a child would inherit that.
 *
 * <p>The child leads a process group of its own, reads nothing, and writes where this process does.
 */
public final class ChildProcess implements AutoCloseable {

  /** Numbers of asm-generic/unistd.h; of these two, every architecture's. */
  private static final int SYS_PIDFD_OPEN = 434;

  private static final int SYS_CLOSE_RANGE = 436;
  private static final int CLOSE_RANGE_CLOEXEC = 4;

  /** spawn.h; the signal mask is empty unless it is set otherwise. */
  private static final int POSIX_SPAWN_SETPGROUP = 2;

  private static final int POSIX_SPAWN_SETSIGDEF = 4;
  private static final int POSIX_SPAWN_SETSIGMASK = 8;

  /** Signals 1 to 31 but KILL and STOP, which nobody can handle or ignore. */
  private static final long CATCHABLE = 0x7fff_ffffL & ~(1L << 8) & ~(1L << 18);

  /** More than posix_spawnattr_t (336) and posix_spawn_file_actions_t (80) take. */
  private static final int OPAQUE_SIZE = 512;

  private static final Path DEV_NULL = Path.of("/dev/null");
  private static final int STDIN = 0;
  private static final int SIGKILL = 9;
  private static final int SIGNAL_STATUS = 128;

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
   * A descriptor that the child is to have.
   *
   * @param number under which it has it
   */
  public record Wiring(FileDescriptor ours, int number) {}

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
    return opened(path, spawn(path, arguments, environment, wiring));
  }

  private static int spawn(
      String path, List<String> arguments, Map<String, String> environment, Optional<Wiring> wiring)
      throws ErrnoException {
    // What else is open here is none of the child's; before Linux 5.11 it sees it, to no harm.
    C.syscall(SYS_CLOSE_RANGE, 3, 0xffff_ffffL, CLOSE_RANGE_CLOEXEC);
    var attributes = new NativeBuffer(OPAQUE_SIZE);
    var actions = new NativeBuffer(OPAQUE_SIZE);
    C.posix_spawnattr_init(attributes.address());
    C.posix_spawn_file_actions_init(actions.address());
    try {
      setSignals(attributes);
      openNothing(actions);
      wiring.ifPresent(wanted -> wire(actions, wanted));
      var variables = new ArrayList<String>();
      environment.forEach((name, value) -> variables.add(name + "=" + value));
      var pid = new NativeBuffer(Integer.BYTES);
      spawn(pid, path, actions, attributes, new NativeStrings(arguments), variables);
      return pid.i32(0);
    } finally {
      C.posix_spawn_file_actions_destroy(actions.address());
      C.posix_spawnattr_destroy(attributes.address());
    }
  }

  /** Also a descriptor that has the number already is not closed in the child then. */
  private static void wire(NativeBuffer actions, Wiring wanted) {
    C.posix_spawn_file_actions_adddup2(actions.address(), wanted.ours().value(), wanted.number());
  }

  private static void setSignals(NativeBuffer attributes) {
    var signals = new NativeBuffer(SignalFd.SIGSET_SIZE).putI64(0, CATCHABLE);
    C.posix_spawnattr_setsigdefault(attributes.address(), signals.address());
    Reference.reachabilityFence(signals);
    C.posix_spawnattr_setflags(
        attributes.address(),
        (short) (POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK));
  }

  /** Where there is no /dev, the root stands in: to read that is an error, and no wait. */
  private static void openNothing(NativeBuffer actions) {
    var nothing = NativeBuffer.ofText(Files.exists(DEV_NULL) ? DEV_NULL.toString() : "/");
    // The C library copies the path.
    C.posix_spawn_file_actions_addopen(
        actions.address(), STDIN, nothing.address(), Fcntl.O_RDONLY, 0);
    Reference.reachabilityFence(nothing);
  }

  private static void spawn(
      NativeBuffer pid,
      String path,
      NativeBuffer actions,
      NativeBuffer attributes,
      NativeStrings arguments,
      List<String> variables)
      throws ErrnoException {
    var file = NativeBuffer.ofText(path);
    var environment = new NativeStrings(variables);
    int error =
        C.posix_spawn(
            pid.memory(),
            file.address(),
            actions.address(),
            attributes.address(),
            arguments.address(),
            environment.address());
    Reference.reachabilityFence(file);
    Reference.reachabilityFence(arguments);
    Reference.reachabilityFence(environment);
    if (error != 0) {
      throw new ErrnoException("execute " + path, error);
    }
  }

  private static ChildProcess opened(String path, int pid) throws ErrnoException {
    int pidfd = result(C.syscall(SYS_PIDFD_OPEN, pid, 0, 0));
    if (pidfd < 0) {
      GATE.kill(-pid, SIGKILL);
      C.waitpid(pid, 0, 0);
      throw new ErrnoException("pidfd_open " + path, -pidfd);
    }
    return new ChildProcess(path, pid, new FileDescriptor(pidfd, path));
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
    var status = new NativeBuffer(Integer.BYTES);
    int result;
    do {
      result = result(C.waitpid(pid, status.address(), 0));
    } while (result == -Errno.EINTR.number());
    Reference.reachabilityFence(status);
    if (result < 0) {
      throw new ErrnoException("waitpid " + name, -result);
    }
    ended = true;
    int signal = status.i32(0) & 0x7f;
    return signal == 0 ? status.i32(0) >> 8 & 0xff : SIGNAL_STATUS + signal;
  }

  /** Ends the process at once, and whatever it has started that is still of its group. */
  public void killGroup() {
    GATE.kill(-pid, SIGKILL);
  }

  /** Ends the process if need be: no zombie stays. */
  @Override
  public void close() {
    if (!ended) {
      killGroup();
      C.waitpid(pid, 0, 0);
    }
    pidfd.close();
  }
}
