package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.struct.Ifinfomsg.BR_STATE_LEARNING;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.BR_STATE_LISTENING;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_BRPORT_STATE;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_BR_FORWARD_DELAY;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_IFNAME;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_INFO_DATA;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_INFO_KIND;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_INFO_SLAVE_DATA;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_INFO_SLAVE_KIND;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_LINKINFO;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_MASTER;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_XDP;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFLA_XDP_ATTACHED;

import org.jdhclient.wire.MalformedPacketException;

/**
 * What a network interface is a part of, and what of: the attributes that explain a silent one.
 *
 * @param master the index of the bridge or bond that it is a port of; 0 if it is none
 * @param kind such as {@code bridge} or {@code veth}; empty for hardware
 * @param portKind whose port it is, such as {@code bridge} or {@code bond}; empty if it is none
 * @param portState BR_STATE_* of a bridge's port; -1 for others
 * @param forwardDelayCentiseconds a bridge's; 0 for others
 * @param hasXdp whether a program may take its packets before anybody sees them
 */
public record LinkDetails(
    int ifindex,
    String name,
    int master,
    String kind,
    String portKind,
    int portState,
    int forwardDelayCentiseconds,
    boolean hasXdp) {
  private static final int NO_STATE = -1;

  /** Whether the spanning tree or its forwarding delay keep the port from forwarding for now. */
  public boolean isWaitingToForward() {
    return portState == BR_STATE_LISTENING || portState == BR_STATE_LEARNING;
  }

  public boolean isBridge() {
    return kind.equals("bridge");
  }

  /** Decodes what follows a message's header; unknown attributes are passed over. */
  static LinkDetails decode(NetlinkReader body) throws MalformedPacketException {
    body.skip(Integer.BYTES);
    int ifindex = body.i32();
    body.skip(2 * Integer.BYTES);
    var name = "";
    int master = 0;
    var info = new Info();
    boolean hasXdp = false;
    while (body.hasRemaining()) {
      var attribute = body.attribute();
      var value = attribute.value();
      switch (attribute.type()) {
        case IFLA_IFNAME -> name = value.text();
        case IFLA_MASTER -> master = value.i32();
        case IFLA_LINKINFO -> info.read(value);
        case IFLA_XDP -> hasXdp = isAttached(value);
        default -> {}
      }
    }
    return new LinkDetails(
        ifindex, name, master, info.kind, info.portKind, info.portState, info.forwardDelay, hasXdp);
  }

  private static boolean isAttached(NetlinkReader xdp) throws MalformedPacketException {
    var attached = xdp.find(IFLA_XDP_ATTACHED);
    return attached.hasRemaining() && attached.u8() != 0;
  }

  /** IFLA_LINKINFO, whose kinds come before the data that they explain (rtnl_link_fill). */
  private static final class Info {
    private static final String BRIDGE = "bridge";
    private String kind = "";
    private String portKind = "";
    private int portState = NO_STATE;
    private int forwardDelay;

    void read(NetlinkReader info) throws MalformedPacketException {
      while (info.hasRemaining()) {
        var attribute = info.attribute();
        var value = attribute.value();
        switch (attribute.type()) {
          case IFLA_INFO_KIND -> kind = value.text();
          case IFLA_INFO_DATA -> readBridge(value);
          case IFLA_INFO_SLAVE_KIND -> portKind = value.text();
          case IFLA_INFO_SLAVE_DATA -> readPort(value);
          default -> {}
        }
      }
    }

    private void readBridge(NetlinkReader data) throws MalformedPacketException {
      var delay = kind.equals(BRIDGE) ? data.find(IFLA_BR_FORWARD_DELAY) : data;
      forwardDelay = kind.equals(BRIDGE) && delay.hasRemaining() ? delay.i32() : 0;
    }

    private void readPort(NetlinkReader data) throws MalformedPacketException {
      var state = portKind.equals(BRIDGE) ? data.find(IFLA_BRPORT_STATE) : data;
      portState = portKind.equals(BRIDGE) && state.hasRemaining() ? state.u8() : NO_STATE;
    }
  }
}
