package org.jdhclient.linux.gate;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import sun.nio.ch.DirectBuffer;

/** The gate of a native executable. */
final class NativeGate implements Gate {
  /** In octets: two chunks of the heap, as much as a client at rest has free at least. */
  private static final long LEAST_FREE = 1 << 20;

  /** An eighth of a chunk, less what is at its start; a longer one would be a chunk of its own. */
  private static final int ARRAY = 65_000;

  private final BufferMemory buffers = new BufferMemory();

  private final CLibrary c = new NativeLibrary();

  /** A field, or the compiler would leave out what nobody looks at. */
  private byte[] array;

  static long addressOf(ByteBuffer memory) {
    return ((DirectBuffer) memory).address();
  }

  @Override
  public CLibrary c() {
    return c;
  }

  @Override
  public int errno() {
    return PosixFunctions.errno();
  }

  @Override
  public ByteBuffer allocate(int size) {
    return buffers.allocate(size);
  }

  @Override
  public long address(ByteBuffer memory) {
    return addressOf(memory);
  }

  @Override
  public int dup2(int fd, int number) {
    return PosixFunctions.dup2(fd, number);
  }

  @Override
  public int fchmod(int fd, int mode) {
    return PosixFunctions.fchmod(fd, mode);
  }

  @Override
  public int fchown(int fd, int uid, int gid) {
    return PosixFunctions.fchown(fd, uid, gid);
  }

  @Override
  public int flock(int fd, int operation) {
    return PosixFunctions.flock(fd, operation);
  }

  @Override
  public int fsync(int fd) {
    return PosixFunctions.fsync(fd);
  }

  @Override
  public int ftruncate(int fd, long length) {
    return PosixFunctions.ftruncate(fd, length);
  }

  @Override
  public int geteuid() {
    return PosixFunctions.geteuid();
  }

  @Override
  public int isatty(int fd) {
    return PosixFunctions.isatty(fd);
  }

  @Override
  public int getpid() {
    return PosixFunctions.getpid();
  }

  @Override
  public int getppid() {
    return PosixFunctions.getppid();
  }

  @Override
  public int called() {
    return PosixFunctions.getpid();
  }

  @Override
  public int kill(int pid, int signal) {
    return PosixFunctions.kill(pid, signal);
  }

  @Override
  public int setsid() {
    return PosixFunctions.setsid();
  }

  @Override
  public Optional<Integer> ipv4Address(String name) {
    var octets = name.getBytes(StandardCharsets.UTF_8);
    var text = allocate(octets.length + 1).put(octets);
    var address = allocate(Integer.BYTES).order(ByteOrder.BIG_ENDIAN);
    int error = PosixFunctions.ipv4Address(addressOf(text), addressOf(address));
    Reference.reachabilityFence(text);
    return error == 0 ? Optional.of(address.getInt(0)) : Optional.empty();
  }

  @Override
  public int starter() {
    return PosixFunctions.starter();
  }

  @Override
  public int tell(int fd, int status) {
    return PosixFunctions.tell(fd, status);
  }

  /** Who waits sees the end of this process, and its status. */
  @Override
  public void exit(int status) {
    c._exit(status);
  }

  @Override
  public void closeInherited() {
    PosixFunctions.closeInherited();
  }

  @Override
  public boolean callsAreOwn() {
    return true;
  }

  /**
   * Twice, as a collection moves what is alive into chunks that it has got free, and leaves what
   * was in them behind that.
   */
  @Override
  public void giveBack() {
    for (int i = 0; i < 2; i++) {
      System.gc();
      buffers.free();
      clearFreeHeap();
    }
    PosixFunctions.giveBack();
  }

  /** What is free is full of what was there: arrays over it leave zeros, which are given back. */
  private void clearFreeHeap() {
    long free = Math.max(LEAST_FREE, Runtime.getRuntime().freeMemory());
    for (long cleared = 0; cleared < free; cleared += ARRAY) {
      array = new byte[ARRAY];
    }
    array = null;
  }
}
