package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;

/** The UTS namespace's name (sethostname(2)); LibC reads it, for that is wanted in a hurry. */
public final class UtsName {

  private UtsName() {}

  /**
   * @param name ASCII
   * @throws ErrnoException EPERM without CAP_SYS_ADMIN
   */
  public static void sethostname(String name) throws ErrnoException {
    var octets = name.getBytes(StandardCharsets.US_ASCII);
    var buffer = NativeBuffer.ofText(name);
    int result = result(C.sethostname(buffer.address(), octets.length));
    Reference.reachabilityFence(buffer);
    if (result < 0) {
      throw new ErrnoException("sethostname " + name, -result);
    }
  }
}
