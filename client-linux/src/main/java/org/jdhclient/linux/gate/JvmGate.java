package org.jdhclient.linux.gate;

import java.io.IOException;
import java.lang.ref.Reference;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/** The gate of a JVM: jnr-posix for what it has, jnr-ffi for the rest. */
final class JvmGate implements Gate {
  private static final int NOBODY = -2;

  /** In which the launcher tells who it is, where it waits for a word, and how it was called. */
  private static final String LAUNCHER = "jdhclient.launcher";

  private static final String STARTER = "jdhclient.starter";

  private static final String NAME = "jdhclient.name";

  private final CLibrary c = LibraryLoader.create(CLibrary.class).failImmediately().load("c");
  private final Runtime runtime = Runtime.getRuntime(c);
  private final POSIX posix = POSIXFactory.getNativePOSIX();
  private boolean told;

  JvmGate() {
    takeName();
  }

  /** The process is known by the program's name, not by the JVM's (proc_pid_comm(5)). */
  private static void takeName() {
    var name = System.getProperty(NAME, "");
    try {
      if (!name.isEmpty()) {
        Files.writeString(Path.of("/proc/self/comm"), name);
      }
    } catch (IOException e) {
      // Without /proc nobody can look for it either.
    }
  }

  @Override
  public CLibrary c() {
    return c;
  }

  @Override
  public int errno() {
    return runtime.getLastError();
  }

  @Override
  public ByteBuffer allocate(int size) {
    return ByteBuffer.allocateDirect(size);
  }

  @Override
  public long address(ByteBuffer memory) {
    return Pointer.wrap(runtime, memory.duplicate().rewind()).address();
  }

  @Override
  public int dup2(int fd, int number) {
    return posix.dup2(fd, number);
  }

  @Override
  public int fchmod(int fd, int mode) {
    return posix.fchmod(fd, mode);
  }

  @Override
  public int fchown(int fd, int uid, int gid) {
    return posix.fchown(fd, uid, gid);
  }

  @Override
  public int flock(int fd, int operation) {
    return posix.flock(fd, operation);
  }

  @Override
  public int fsync(int fd) {
    return posix.fsync(fd);
  }

  @Override
  public int ftruncate(int fd, long length) {
    return posix.ftruncate(fd, length);
  }

  @Override
  public int geteuid() {
    return posix.geteuid();
  }

  @Override
  public int isatty(int fd) {
    return posix.isatty(fd);
  }

  @Override
  public int getpid() {
    return posix.getpid();
  }

  /** The launcher has started this JVM, though it is no child of its any more. */
  @Override
  public int getppid() {
    return Integer.getInteger(LAUNCHER, posix.getppid());
  }

  /** The launcher, where there is one. */
  @Override
  public int called() {
    return Integer.getInteger(LAUNCHER, posix.getpid());
  }

  @Override
  public int kill(int pid, int signal) {
    return posix.kill(pid, signal);
  }

  @Override
  public int setsid() {
    return posix.setsid();
  }

  @Override
  public Optional<Integer> ipv4Address(String name) {
    try {
      return Arrays.stream(InetAddress.getAllByName(name))
          .filter(Inet4Address.class::isInstance)
          .map(address -> ByteBuffer.wrap(address.getAddress()).getInt())
          .findFirst();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** The launcher has opened it, and waits at its other end. */
  @Override
  public int starter() {
    return Integer.getInteger(STARTER, NOBODY);
  }

  @Override
  public int tell(int fd, int status) {
    told = true;
    var word = Integer.toString(status).getBytes(StandardCharsets.US_ASCII);
    var memory = ByteBuffer.allocateDirect(word.length).put(0, word);
    int result = (int) c.write(fd, address(memory), word.length);
    Reference.reachabilityFence(memory);
    return result;
  }

  @Override
  public void exit(int status) {
    int waiting = starter();
    if (waiting != NOBODY && !told) {
      tell(waiting, status);
    }
    c._exit(status);
  }

  /** The launcher has closed what it had; what is open now is the JVM's. */
  @Override
  public void closeInherited() {}

  @Override
  public boolean callsAreOwn() {
    return false;
  }

  @Override
  public void giveBack() {
    System.gc();
  }
}
