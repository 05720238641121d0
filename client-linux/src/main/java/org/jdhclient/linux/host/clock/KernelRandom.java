package org.jdhclient.linux.host.clock;

import java.util.random.RandomGenerator;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;

/**
 * The kernel's random numbers (getrandom(2)), which nobody can guess. SecureRandom reads the same
 * source, but takes tens of milliseconds to find it.
 */
public final class KernelRandom implements RandomGenerator {
  private final NativeBuffer octets = new NativeBuffer(Long.BYTES);

  @Override
  public long nextLong() {
    try {
      LibC.getrandom(octets);
    } catch (ErrnoException e) {
      throw new IllegalStateException("no getrandom, which Linux has since 3.17", e);
    }
    return octets.i64(0);
  }
}
