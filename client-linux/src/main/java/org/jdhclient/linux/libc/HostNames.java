package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** This host's name in its UTS namespace (gethostname(2)), and other hosts' addresses. */
public final class HostNames {
  /** HOST_NAME_MAX of limits.h, and the terminating zero. */
  private static final int HOST_NAME_SIZE = 65;

  private HostNames() {}

  /** The host's name as the kernel has it: at most 64 octets, which may be any. */
  public static String gethostname() throws ErrnoException {
    var name = new NativeBuffer(HOST_NAME_SIZE);
    int result = result(C.gethostname(name.address(), name.size()));
    if (result < 0) {
      throw new ErrnoException("gethostname", -result);
    }
    int length = 0;
    while (length < name.size() && name.u8(length) != 0) {
      length++;
    }
    return new String(name.get(0, length), StandardCharsets.ISO_8859_1);
  }

  /**
   * @param name ASCII
   * @throws ErrnoException EPERM without CAP_SYS_ADMIN
   */
  public static void sethostname(String name) throws ErrnoException {
    var octets = name.getBytes(StandardCharsets.US_ASCII);
    var buffer = NativeBuffer.ofOctets(name);
    int result = result(C.sethostname(buffer.address(), octets.length));
    Reference.reachabilityFence(buffer);
    if (result < 0) {
      throw new ErrnoException("sethostname " + name, -result);
    }
  }

  /**
   * The first IPv4 address that this host knows for a name, from /etc/hosts or by DNS
   * (getaddrinfo(3)).
   *
   * @return its four octets as one number, the first in the highest place
   */
  public static Optional<Integer> ipv4Address(String name) {
    return Native.GATE.ipv4Address(name);
  }
}
