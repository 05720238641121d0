package org.jdhclient.linux.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdhclient.engine.port.ChangeOutcome;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkException;
import org.jdhclient.linux.netlink.NetlinkReply;
import org.jdhclient.linux.netlink.NetlinkRequest;
import org.jdhclient.linux.netlink.NetlinkSocket;

/**
 * What is asked of the kernel for a change.
 *
 * @param noEffect by what the kernel says that things are as they should be, or that there is no
 *     such link
 */
record AskedChange(NetlinkRequest request, Errno... noEffect) {

  /**
   * Has changes made in their order, all at once.
   *
   * @param asked what is asked for a change
   * @return an outcome for each change
   */
  static <C> List<ChangeOutcome> make(
      List<C> changes, Function<C, AskedChange> asked, NetlinkSocket netlink)
      throws ErrnoException {
    var all = changes.stream().map(asked).toList();
    var outcomes = new ArrayList<ChangeOutcome>();
    for (var reply : netlink.request(all.stream().map(AskedChange::request).toList())) {
      outcomes.add(all.get(outcomes.size()).outcome(reply));
    }
    return outcomes;
  }

  private ChangeOutcome outcome(NetlinkReply reply) {
    if (reply.isDone()) {
      return ChangeOutcome.DONE;
    }
    try {
      reply.orThrow(noEffect);
      return ChangeOutcome.ALREADY;
    } catch (NetlinkException e) {
      return ChangeOutcome.refused(e.getMessage());
    }
  }
}
