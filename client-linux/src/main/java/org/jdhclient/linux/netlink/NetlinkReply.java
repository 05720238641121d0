package org.jdhclient.linux.netlink;

import org.jdhclient.linux.libc.Errno;

/**
 * The kernel's answer to one request.
 *
 * @param request what was asked
 * @param errno 0 if it was done, else why it was not, positive
 * @param words what the kernel says about it (NLMSGERR_ATTR_MSG); may be empty
 */
public record NetlinkReply(NetlinkRequest request, int errno, String words) {
  public boolean isDone() {
    return errno == 0;
  }

  boolean isRefusedWith(Errno reason) {
    return errno == reason.number();
  }

  /**
   * @throws NetlinkException unless the request was done, or refused for one of these reasons
   */
  public void orThrow(Errno... tolerated) throws NetlinkException {
    if (isDone()) {
      return;
    }
    for (var reason : tolerated) {
      if (isRefusedWith(reason)) {
        return;
      }
    }
    throw new NetlinkException(request.toString(), errno, explanation());
  }

  private String explanation() {
    boolean unprivileged = isRefusedWith(Errno.EPERM);
    if (words.isEmpty()) {
      return unprivileged ? "needs CAP_NET_ADMIN" : Errno.textOf(errno);
    }
    return unprivileged ? words + "; needs CAP_NET_ADMIN" : words;
  }
}
