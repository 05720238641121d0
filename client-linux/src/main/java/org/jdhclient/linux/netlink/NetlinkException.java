package org.jdhclient.linux.netlink;

import org.jdhclient.linux.libc.ErrnoException;

/**
 * A request that the kernel refused, and its words about it: {@code RTM_NEWROUTE 0.0.0.0/0 via
 * 10.0.3.1 dev 2: ENETUNREACH (Nexthop has invalid gateway)}.
 */
public final class NetlinkException extends ErrnoException {
  private static final long serialVersionUID = 1L;

  NetlinkException(String request, int number, String explanation) {
    super(request, number, explanation);
  }
}
