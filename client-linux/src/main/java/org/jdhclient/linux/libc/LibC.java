package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.GATE;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;

/**
 * The C functions of descriptors, sockets, files and clocks, by their C names.
 *
 * <p>A refusal is an {@link ErrnoException}; EINTR is retried where nothing is lost by it. Buffers
 * are kept reachable over each call. 64-bit Linux only, on the architectures whose numbers are
 * those of asm-generic: elsewhere the first call is an {@link UnsatisfiedLinkError} that says so.
 */
public final class LibC {
  /** Time since boot, suspend left out (linux/time.h). */
  public static final int CLOCK_MONOTONIC = 1;

  /** Time since boot, suspend included (linux/time.h). */
  public static final int CLOCK_BOOTTIME = 7;

  private static final int EINTR = -Errno.EINTR.number();
  private static final int EAGAIN = -Errno.EAGAIN.number();

  private LibC() {}

  /**
   * @param name what the descriptor is called in errors, such as {@code AF_PACKET eth0}
   */
  public static FileDescriptor socket(int domain, int type, int protocol, String name)
      throws ErrnoException {
    int result = result(C.socket(domain, type, protocol));
    if (result < 0) {
      throw new ErrnoException("socket " + name, -result);
    }
    return new FileDescriptor(result, name);
  }

  /**
   * @param address a sockaddr, used whole
   */
  public static void bind(FileDescriptor fd, NativeBuffer address) throws ErrnoException {
    int result = result(C.bind(fd.value(), address.address(), address.size()));
    Reference.reachabilityFence(address);
    check(result, "bind ", fd);
  }

  /**
   * @param value the option's value, used whole
   * @param name the option's name, for errors
   */
  public static void setsockopt(
      FileDescriptor fd, int level, int option, NativeBuffer value, String name)
      throws ErrnoException {
    int result = result(C.setsockopt(fd.value(), level, option, value.address(), value.size()));
    Reference.reachabilityFence(value);
    if (result < 0) {
      throw new ErrnoException("setsockopt " + name + " of " + fd, -result);
    }
  }

  /**
   * @param value is filled, from its start, with as much as fits
   * @param name the option's name, for errors
   */
  public static void getsockopt(
      FileDescriptor fd, int level, int option, NativeBuffer value, String name)
      throws ErrnoException {
    var length = new NativeBuffer(Integer.BYTES).putI32(0, value.size());
    int result = result(C.getsockopt(fd.value(), level, option, value.address(), length.address()));
    Reference.reachabilityFence(value);
    Reference.reachabilityFence(length);
    if (result < 0) {
      throw new ErrnoException("getsockopt " + name + " of " + fd, -result);
    }
  }

  /** Sets an option whose value is an int. */
  public static void setsockopt(FileDescriptor fd, int level, int option, int value, String name)
      throws ErrnoException {
    setsockopt(fd, level, option, new NativeBuffer(Integer.BYTES).putI32(0, value), name);
  }

  /**
   * Closes a descriptor. Linux frees the number whatever close returns, so that EINTR and EIO
   * change nothing here and must not be retried.
   *
   * @throws IllegalStateException on EBADF: somebody else closed it
   */
  static void close(int fd) {
    if (result(C.close(fd)) == -Errno.EBADF.number()) {
      throw new IllegalStateException("file descriptor " + fd + " was closed behind its owner");
    }
  }

  /** Sends the first octets of a buffer as one message to where the socket is bound. */
  public static void send(FileDescriptor fd, NativeBuffer data, int length) throws ErrnoException {
    int result;
    do {
      result = result(C.send(fd.value(), data.address(), length, 0));
    } while (result == EINTR);
    Reference.reachabilityFence(data);
    check(result, "send ", fd);
  }

  /**
   * Sends the first octets of a buffer as one message.
   *
   * @param destination a sockaddr, used whole
   */
  public static void sendto(
      FileDescriptor fd, NativeBuffer data, int length, NativeBuffer destination)
      throws ErrnoException {
    int result;
    do {
      result =
          result(
              C.sendto(
                  fd.value(), data.address(), length, 0, destination.memory(), destination.size()));
    } while (result == EINTR);
    Reference.reachabilityFence(data);
    Reference.reachabilityFence(destination);
    check(result, "sendto ", fd);
  }

  /**
   * Reads into a buffer from its start.
   *
   * @return the number of octets, 0 at the end of a file, or -1 if there are none now (EAGAIN)
   */
  public static int read(FileDescriptor fd, NativeBuffer data) throws ErrnoException {
    int result;
    do {
      result = result(C.read(fd.value(), data.address(), data.size()));
    } while (result == EINTR);
    Reference.reachabilityFence(data);
    return result == EAGAIN ? -1 : check(result, "read ", fd);
  }

  /**
   * @param flags O_* of {@link Fcntl}
   * @param mode permissions of a file that is made, less the umask
   */
  public static FileDescriptor open(String path, int flags, int mode) throws ErrnoException {
    var name = NativeBuffer.ofText(path);
    int result;
    do {
      result = result(C.open(name.address(), flags, mode));
    } while (result == EINTR);
    Reference.reachabilityFence(name);
    if (result < 0) {
      throw new ErrnoException("open " + path, -result);
    }
    return new FileDescriptor(result, path);
  }

  /**
   * Locks an open file, without waiting. The lock ends with the last copy of the descriptor: no
   * process can leave it behind.
   *
   * @param operation LOCK_* of {@link Fcntl}, with LOCK_NB
   * @return whether it is locked; false if somebody else's lock stands against it
   */
  public static boolean flock(FileDescriptor fd, int operation) throws ErrnoException {
    int result = result(GATE.flock(fd.value(), operation));
    return result != EAGAIN && check(result, "flock ", fd) == 0;
  }

  /**
   * Reads a clock.
   *
   * @param time a timespec to fill
   */
  public static void clock_gettime(int clock, NativeBuffer time) throws ErrnoException {
    int result = result(C.clock_gettime(clock, time.address()));
    Reference.reachabilityFence(time);
    if (result < 0) {
      throw new ErrnoException("clock_gettime", -result);
    }
  }

  /**
   * Fills a buffer with random octets, waiting for the kernel's generator to be ready.
   *
   * @param octets at most 256, which the kernel always fills whole
   */
  public static void getrandom(NativeBuffer octets) throws ErrnoException {
    int result;
    do {
      result = result(C.getrandom(octets.address(), octets.size(), 0));
    } while (result == EINTR);
    Reference.reachabilityFence(octets);
    if (result < 0) {
      throw new ErrnoException("getrandom", -result);
    }
  }

  private static int check(int result, String call, FileDescriptor fd) throws ErrnoException {
    if (result < 0) {
      throw new ErrnoException(call + fd, -result);
    }
    return result;
  }

  /** This process's number. */
  public static int getpid() {
    return GATE.getpid();
  }

  /** The number of the process that started this one, or of the one that took its place. */
  public static int getppid() {
    return GATE.getppid();
  }

  /** Who this process is to the kernel (credentials(7)). */
  public static int geteuid() {
    return GATE.geteuid();
  }
}
