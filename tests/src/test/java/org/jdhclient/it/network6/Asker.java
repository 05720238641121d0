package org.jdhclient.it.network6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.client6.Reply;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.engine.receive.Received;
import org.jdhclient.engine6.port.HostAddress6.Duplicates;
import org.jdhclient.engine6.receive.ReceivePipeline6;
import org.jdhclient.linux.daemon.client.LinkSockets6;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.NetlinkInterface6;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.netlink.NetlinkMonitor;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** Sends one Solicit, to be run in a cell, and says what the pipeline makes of each answer. */
final class Asker {
  private static final int TRANSACTION = (int) ProcessHandle.current().pid() & 0xffffff;

  private Asker() {}

  /**
   * @param arguments the interface, and the mode
   */
  public static void main(String[] arguments) throws Exception {
    try (var netlink = NetlinkSocket.open();
        var monitor = NetlinkMonitor.open(NetlinkMonitor.OF_IPV6)) {
      var on = Interface.find(arguments[0], netlink);
      netlink.request(LinkMessage.setUp(on.ifindex()));
      var source = linkLocal(new NetlinkInterface6(netlink, on), monitor);
      try (var sockets =
          LinkSockets6.open(on, Client6Config.PORTS, new FrameBuffer(), System.out::println)) {
        sockets.awaitAnswers(TRANSACTION);
        sockets.send(source, solicit(on));
        System.out.println("asked from " + source);
        listen(sockets, ChecksumMode.named(arguments[1]).orElseThrow());
      }
    }
  }

  private static Ipv6Address linkLocal(NetlinkInterface6 host, NetlinkMonitor monitor)
      throws ErrnoException {
    var waiting = new PollSet(monitor.descriptor());
    while (true) {
      for (var address : host.addresses()) {
        if (address.address().isLinkLocal() && address.duplicates() == Duplicates.NONE) {
          return address.address();
        }
      }
      waiting.await(-1);
      monitor.receive();
    }
  }

  private static Octets solicit(Interface on) {
    var message = new OctetWriter().u8(1).u8(TRANSACTION >>> 16).u16(TRANSACTION & 0xffff);
    message.u16(1).u16(10).u16(3).u16(1).macAddress(on.macAddress());
    message.u16(8).u16(2).u16(0);
    message.u16(3).u16(12).i32(0x3e112233).i32(0).i32(0);
    return message.toOctets();
  }

  private static void listen(LinkSockets6 sockets, ChecksumMode mode) throws ErrnoException {
    var pipeline = new ReceivePipeline6(mode, Client6Config.PORTS.client());
    var waiting = new PollSet(sockets.packets().descriptor());
    while (true) {
      waiting.await(-1);
      var frame = sockets.packets().receive();
      if (frame.isPresent()) {
        System.out.println(words(pipeline.receive(frame.get())));
      }
    }
  }

  private static String words(Received<Reply> received) {
    if (received instanceof Received.Message<Reply> taken) {
      var message = taken.reply().message();
      return "taken: " + message.type() + ", " + taken.sighting().verdict();
    }
    var discarded = (Received.Discarded<Reply>) received;
    return "refused: " + discarded.reason() + ", " + discarded.detail();
  }
}
