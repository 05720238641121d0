package org.jdhclient.linux.libc;

import com.kenai.jffi.Calls;

/**
 * A C function that takes integers and pointers, and returns -1 and sets errno when it fails.
 *
 * <p>Each call returns what the function returns, or the negative errno, as a system call does.
 * Every argument is passed as 64 bits: the 64-bit Linux ABIs give integers and pointers the same
 * registers, and an int sign-extended to 64 bits is a valid int in all of them. jnr-ffi, which
 * would declare the functions more nicely, generates classes at run time, which costs more than 70
 * ms.
 */
final class NativeFunction {
  private final long address;

  /**
   * @throws UnsatisfiedLinkError if the C library has no such function
   */
  NativeFunction(String name) {
    address = Calls.address(name);
    if (address == 0) {
      throw new UnsatisfiedLinkError("the C library has no function " + name);
    }
  }

  int call() {
    return result(Calls.call(address));
  }

  int call(long a) {
    return result(Calls.call(address, a));
  }

  int call(long a, long b) {
    return result(Calls.call(address, a, b));
  }

  int call(long a, long b, long c) {
    return result(Calls.call(address, a, b, c));
  }

  int call(long a, long b, long c, long d) {
    return result(Calls.call(address, a, b, c, d));
  }

  int call(long a, long b, long c, long d, long e) {
    return result(Calls.call(address, a, b, c, d, e));
  }

  int call(long a, long b, long c, long d, long e, long f) {
    return result(Calls.call(address, a, b, c, d, e, f));
  }

  /**
   * The upper half of a register that returns an int is undefined, so only the lower one counts.
   */
  private static int result(long returned) {
    int value = (int) returned;
    return value == -1 ? -Calls.errno() : value;
  }
}
