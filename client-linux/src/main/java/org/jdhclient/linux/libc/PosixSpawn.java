package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;

import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts programs (posix_spawn(3)). */
public final class PosixSpawn {
  /** Number of asm-generic/unistd.h, and of every architecture. */
  private static final int SYS_CLOSE_RANGE = 436;

  private static final int CLOSE_RANGE_CLOEXEC = 4;

  /** spawn.h; the signal mask is empty unless it is set otherwise. */
  private static final int POSIX_SPAWN_SETPGROUP = 2;

  private static final int POSIX_SPAWN_SETSIGDEF = 4;
  private static final int POSIX_SPAWN_SETSIGMASK = 8;

  private static final int SIGPIPE = 13;

  /** signal.h. */
  private static final long SIG_IGN = 1;

  /** Signals 1 to 31 but PIPE, and KILL and STOP, which nobody can handle or ignore. */
  private static final long DEFAULT =
      0x7fff_ffffL & ~(1L << 8) & ~(1L << 18) & ~(1L << (SIGPIPE - 1));

  /** More than posix_spawnattr_t (336) and posix_spawn_file_actions_t (80) take. */
  private static final int OPAQUE_SIZE = 512;

  private static final Path DEV_NULL = Path.of("/dev/null");
  private static final int STDIN = 0;

  private PosixSpawn() {}

  /**
   * A descriptor that the child is to have.
   *
   * @param number under which it has it
   */
  public record Wiring(FileDescriptor ours, int number) {}

  /**
   * Starts a program in a process group of its own, with no signal blocked, and none ignored but
   * PIPE.
   *
   * <p>Whoever reads what this process and its children say may go. dhclient ignores that signal,
   * so that its script and hooks inherit that, and run to their end.
   *
   * @param path of its file
   * @param arguments the first is the name by which it is called; one character an octet
   * @param environment all of it; likewise
   * @param wiring what the child has open beside its standard output and error, if anything
   * @return its pid
   * @throws ErrnoException if the file cannot be executed
   */
  public static int spawn(
      String path, List<String> arguments, Map<String, String> environment, Optional<Wiring> wiring)
      throws ErrnoException {
    // What else is open here is none of the child's; before Linux 5.11 it sees it, to no harm.
    C.syscall(SYS_CLOSE_RANGE, 3, 0xffff_ffffL, CLOSE_RANGE_CLOEXEC, 0);
    var attributes = new NativeBuffer(OPAQUE_SIZE);
    var actions = new NativeBuffer(OPAQUE_SIZE);
    C.posix_spawnattr_init(attributes.address());
    C.posix_spawn_file_actions_init(actions.address());
    try {
      ignoreGoneReaders();
      setSignals(attributes);
      openNothing(actions);
      wiring.ifPresent(wanted -> wire(actions, wanted));
      var variables = new ArrayList<String>();
      environment.forEach((name, value) -> variables.add(name + "=" + value));
      var pid = new NativeBuffer(Integer.BYTES);
      spawn(pid, path, actions, attributes, new StringArray(arguments), variables);
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

  /** For good: a runtime's handler for it does nothing either, but no child inherits a handler. */
  private static void ignoreGoneReaders() {
    C.signal(SIGPIPE, SIG_IGN);
  }

  private static void setSignals(NativeBuffer attributes) {
    var signals = new NativeBuffer(SignalFd.SIGSET_SIZE).putI64(0, DEFAULT);
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
      StringArray arguments,
      List<String> variables)
      throws ErrnoException {
    var file = NativeBuffer.ofText(path);
    var environment = new StringArray(variables);
    int result =
        ProcessLimit.patiently(
            () ->
                -C.posix_spawn(
                    pid.memory(),
                    file.address(),
                    actions.address(),
                    attributes.address(),
                    arguments.address(),
                    environment.address()));
    Reference.reachabilityFence(file);
    Reference.reachabilityFence(arguments);
    Reference.reachabilityFence(environment);
    if (result != 0) {
      throw explained(ProcessLimit.refused("execute " + path, -result));
    }
  }

  private static ErrnoException explained(ErrnoException refusal) {
    return refusal.is(Errno.ENOEXEC)
        ? refusal.explainedBy(refusal.text() + ": a script begins with a line such as #!/bin/sh")
        : refusal;
  }

  /** An array of C strings with a null pointer behind them, as execve(2) takes it. */
  private static final class StringArray {
    private final List<NativeBuffer> strings;
    private final NativeBuffer pointers;

    StringArray(List<String> texts) {
      strings = new ArrayList<>(texts.size());
      texts.forEach(text -> strings.add(NativeBuffer.ofOctets(text)));
      pointers = new NativeBuffer((strings.size() + 1) * Long.BYTES);
      for (int i = 0; i < strings.size(); i++) {
        pointers.putPointer(i * Long.BYTES, strings.get(i));
      }
    }

    /** Good for as long as this object is reachable. */
    long address() {
      return pointers.address();
    }
  }
}
