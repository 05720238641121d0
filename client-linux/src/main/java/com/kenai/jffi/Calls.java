package com.kenai.jffi;

import java.nio.Buffer;
import java.util.Arrays;

/**
 * Calls C functions of up to six 64-bit integers through jffi's native half, and nothing of the
 * rest of jffi: its {@link Invoker} asks a regular expression for the Java version, starts a thread
 * and goes through reflection for its types, which is 20 ms before the first packet.
 *
 * <p>It has to be in jffi's package, as {@link Foreign} is not public.
 */
public final class Calls {
  private static final int MAX_ARGUMENTS = 6;
  private static final Foreign FOREIGN = Foreign.getInstance();
  private static final long C_LIBRARY =
      Foreign.dlopen(null, Foreign.RTLD_LAZY | Foreign.RTLD_LOCAL);
  private static final long[] CONTEXTS = contexts();

  private Calls() {}

  /** What jffi has to know of a function: by the number of its arguments; kept for good. */
  private static long[] contexts() {
    long type = FOREIGN.lookupBuiltinType(Foreign.TYPE_SINT64);
    var contexts = new long[MAX_ARGUMENTS + 1];
    for (int count = 0; count <= MAX_ARGUMENTS; count++) {
      var types = new long[count];
      Arrays.fill(types, type);
      contexts[count] = FOREIGN.newCallContext(type, types, Foreign.F_DEFAULT);
    }
    return contexts;
  }

  /**
   * @return where a function of the C library is; 0 if it has none of that name
   */
  public static long address(String function) {
    return Foreign.dlsym(C_LIBRARY, function);
  }

  /** The errno of this thread's last call. */
  public static int errno() {
    return Foreign.getLastError();
  }

  /** Where a direct buffer's memory begins. */
  public static long address(Buffer buffer) {
    return FOREIGN.getDirectBufferAddress(buffer);
  }

  public static long call(long function) {
    return Foreign.invokeL0(CONTEXTS[0], function);
  }

  public static long call(long function, long a) {
    return Foreign.invokeL1(CONTEXTS[1], function, a);
  }

  public static long call(long function, long a, long b) {
    return Foreign.invokeL2(CONTEXTS[2], function, a, b);
  }

  public static long call(long function, long a, long b, long c) {
    return Foreign.invokeL3(CONTEXTS[3], function, a, b, c);
  }

  public static long call(long function, long a, long b, long c, long d) {
    return Foreign.invokeL4(CONTEXTS[4], function, a, b, c, d);
  }

  public static long call(long function, long a, long b, long c, long d, long e) {
    return Foreign.invokeL5(CONTEXTS[5], function, a, b, c, d, e);
  }

  public static long call(long function, long a, long b, long c, long d, long e, long f) {
    return Foreign.invokeL6(CONTEXTS[6], function, a, b, c, d, e, f);
  }
}
