package org.jdhclient.linux.gate;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
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

  private final CLibrary c = LibraryLoader.create(CLibrary.class).failImmediately().load("c");
  private final Runtime runtime = Runtime.getRuntime(c);
  private final POSIX posix = POSIXFactory.getNativePOSIX();

  @Override
  public CLibrary c() {
    return c;
  }

  @Override
  public int errno() {
    return runtime.getLastError();
  }

  @Override
  public long address(ByteBuffer memory) {
    return Pointer.wrap(runtime, memory).address();
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
  public int getpid() {
    return posix.getpid();
  }

  @Override
  public int getppid() {
    return posix.getppid();
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

  /** The launcher waits already. */
  @Override
  public int starter() {
    int launcher = launcher();
    return launcher < 0 ? NOBODY : launcher;
  }

  @Override
  public int launcher() {
    return Integer.getInteger("jdhclient.starter", -1);
  }

  /** The launcher has closed what it had; what is open now is the JVM's. */
  @Override
  public void closeInherited() {}

  @Override
  public void giveBack() {
    System.gc();
  }
}
