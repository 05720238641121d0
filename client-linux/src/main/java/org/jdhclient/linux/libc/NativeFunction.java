package org.jdhclient.linux.libc;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;

/**
 * A C function that takes integers and pointers, and returns -1 and sets errno when it fails.
 *
 * <p>Each call returns what the function returns, or the negative errno, as a system call does.
 * Every argument is passed as 64 bits: the 64-bit Linux ABIs give integers and pointers the same
 * registers, and an int sign-extended to 64 bits is a valid int in all of them. jffi's invoker is
 * used because the layers above it generate classes at run time, which costs more than 70 ms.
 */
final class NativeFunction {
  private static final Invoker INVOKER = Invoker.getInstance();
  private static final CallContext NONE = context(0);
  private static final CallContext ONE = context(1);
  private static final CallContext TWO = context(2);
  private static final CallContext THREE = context(3);
  private static final CallContext FOUR = context(4);
  private static final CallContext FIVE = context(5);
  private static final CallContext SIX = context(6);

  private final long address;

  /**
   * @throws UnsatisfiedLinkError if the C library has no such function
   */
  NativeFunction(String name) {
    address = Library.getDefault().getSymbolAddress(name);
    if (address == 0) {
      throw new UnsatisfiedLinkError("the C library has no function " + name);
    }
  }

  private static CallContext context(int parameters) {
    var types = new Type[parameters];
    for (int i = 0; i < parameters; i++) {
      types[i] = Type.SINT64;
    }
    return CallContext.getCallContext(Type.SINT64, types, CallingConvention.DEFAULT, true);
  }

  int call() {
    return result(INVOKER.invokeL0(NONE, address));
  }

  int call(long a) {
    return result(INVOKER.invokeL1(ONE, address, a));
  }

  int call(long a, long b) {
    return result(INVOKER.invokeL2(TWO, address, a, b));
  }

  int call(long a, long b, long c) {
    return result(INVOKER.invokeL3(THREE, address, a, b, c));
  }

  int call(long a, long b, long c, long d) {
    return result(INVOKER.invokeL4(FOUR, address, a, b, c, d));
  }

  int call(long a, long b, long c, long d, long e) {
    return result(INVOKER.invokeL5(FIVE, address, a, b, c, d, e));
  }

  int call(long a, long b, long c, long d, long e, long f) {
    return result(INVOKER.invokeL6(SIX, address, a, b, c, d, e, f));
  }

  /**
   * The upper half of a register that returns an int is undefined, so only the lower one counts.
   */
  private static int result(long returned) {
    int value = (int) returned;
    return value == -1 ? -LastError.getInstance().get() : value;
  }
}
