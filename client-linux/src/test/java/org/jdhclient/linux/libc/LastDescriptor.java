package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import java.nio.file.Path;

/** This process can open one file more, and no other, until it is closed (RLIMIT_NOFILE). */
public final class LastDescriptor implements AutoCloseable {
  /** Of unistd_64.h and asm-generic/unistd.h. */
  private static final int PRLIMIT64 = System.getProperty("os.arch").equals("amd64") ? 302 : 261;

  private static final int RLIMIT_NOFILE = 7;
  private static final int RLIM_CUR = 0;
  private static final int STRUCT_RLIMIT64 = 16;

  private final NativeBuffer before = new NativeBuffer(STRUCT_RLIMIT64);

  public LastDescriptor() throws ErrnoException {
    call(0, before.address());
    var limit = new NativeBuffer(STRUCT_RLIMIT64).put(0, before.get(0, STRUCT_RLIMIT64));
    limit.putI64(RLIM_CUR, lowestFree() + 1);
    call(limit.address(), 0);
    Reference.reachabilityFence(limit);
  }

  /** The kernel gives the lowest number that is free: all below it are taken. */
  private static int lowestFree() throws ErrnoException {
    try (var next = LibC.open(Path.of("/dev/null").toString(), Fcntl.O_RDONLY, 0)) {
      return next.value();
    }
  }

  private static void call(long limit, long old) throws ErrnoException {
    int result = result(C.syscall(PRLIMIT64, 0, RLIMIT_NOFILE, limit, old));
    if (result < 0) {
      throw new ErrnoException("prlimit", -result);
    }
  }

  @Override
  public void close() throws ErrnoException {
    call(before.address(), 0);
  }
}
