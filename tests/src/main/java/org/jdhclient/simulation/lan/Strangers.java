package org.jdhclient.simulation.lan;

import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.wire.Octets;

/** Replies that are meant for others, or for nobody. */
final class Strangers {
  private Strangers() {}

  static DhcpMessage withXid(DhcpMessage message, int xid) {
    return copy(message, xid, message.chaddr());
  }

  /** Another hardware address: one that differs in an octet, or in its length. */
  static DhcpMessage withChaddr(DhcpMessage message, Chance chance) {
    var octets = message.chaddr().toByteArray();
    if (octets.length == 0 || chance.below(4) == 0) {
      return copy(message, message.xid(), message.chaddr().concat(Octets.of(0)));
    }
    octets[chance.below(octets.length)] ^= 0x10;
    return copy(message, message.xid(), Octets.copyOf(octets));
  }

  /** What looks like a reply and says that it is a request. */
  static DhcpMessage asRequest(DhcpMessage message) {
    return copy(DhcpMessage.BOOTREQUEST, message, message.xid(), message.chaddr());
  }

  private static DhcpMessage copy(DhcpMessage of, int xid, Octets chaddr) {
    return copy(of.op(), of, xid, chaddr);
  }

  private static DhcpMessage copy(int op, DhcpMessage of, int xid, Octets chaddr) {
    return new DhcpMessage(
        op,
        of.htype(),
        of.hops(),
        xid,
        of.secs(),
        of.flags(),
        of.ciaddr(),
        of.yiaddr(),
        of.siaddr(),
        of.giaddr(),
        chaddr,
        of.sname(),
        of.file(),
        of.type(),
        of.options());
  }
}
