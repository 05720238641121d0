package org.jdhclient.linux.netlink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdhclient.linux.libc.struct.Nlmsgerr;
import org.jdhclient.linux.libc.struct.Nlmsghdr;
import org.jdhclient.wire.MalformedPacketException;

/** Requests under way, whose sequence numbers follow each other, and what has come back so far. */
final class Exchange {
  private final List<NetlinkRequest> requests;
  private final int firstSequence;
  private final NetlinkReply[] replies;
  private final List<NetlinkMessage> results = new ArrayList<>();
  private int outstanding;
  private boolean interrupted;

  Exchange(List<NetlinkRequest> requests, int firstSequence) {
    this.requests = requests;
    this.firstSequence = firstSequence;
    this.replies = new NetlinkReply[requests.size()];
    this.outstanding = requests.size();
  }

  NetlinkWriter encode() {
    var writer = new NetlinkWriter();
    for (int i = 0; i < requests.size(); i++) {
      requests.get(i).writeTo(writer, firstSequence + i);
    }
    return writer;
  }

  boolean isComplete() {
    return outstanding == 0;
  }

  /**
   * Takes a message that answers one of the requests; others are left-overs of an exchange before.
   */
  void take(NetlinkMessage message) throws MalformedPacketException {
    int index = message.sequence() - firstSequence;
    if (index < 0 || index >= replies.length) {
      return;
    }
    interrupted |= (message.flags() & Nlmsghdr.NLM_F_DUMP_INTR) != 0;
    switch (message.type()) {
      case Nlmsghdr.NLMSG_ERROR -> settle(index, acknowledgement(requests.get(index), message));
      case Nlmsghdr.NLMSG_DONE -> settle(index, endOfDump(requests.get(index), message.body()));
      default -> results.add(message);
    }
  }

  private void settle(int index, NetlinkReply reply) {
    replies[index] = reply;
    outstanding--;
  }

  private static NetlinkReply endOfDump(NetlinkRequest request, NetlinkReader body)
      throws MalformedPacketException {
    return new NetlinkReply(request, -body.i32(), "");
  }

  /**
   * Reads a struct nlmsgerr: the error, the request's header, the whole request if it failed and
   * NETLINK_CAP_ACK is unknown to the kernel, then attributes.
   */
  private static NetlinkReply acknowledgement(NetlinkRequest request, NetlinkMessage message)
      throws MalformedPacketException {
    var body = message.body();
    int error = body.i32();
    int length = body.i32();
    body.skip(Nlmsgerr.SIZE - Nlmsgerr.MSG - Integer.BYTES);
    if (error != 0 && (message.flags() & Nlmsghdr.NLM_F_CAPPED) == 0) {
      body.skip(length - Nlmsghdr.SIZE);
    }
    return new NetlinkReply(request, -error, words(body));
  }

  private static String words(NetlinkReader body) throws MalformedPacketException {
    String words = "";
    while (body.hasRemaining()) {
      var attribute = body.attribute();
      if (attribute.type() == Nlmsgerr.NLMSGERR_ATTR_MSG) {
        words = attribute.value().text();
      }
    }
    return words;
  }

  /** Whether a dump met a change on its way, so that it may be inconsistent (NLM_F_DUMP_INTR). */
  boolean isInterrupted() {
    return interrupted;
  }

  /** One for each request, in their order, once the exchange is complete. */
  List<NetlinkReply> replies() {
    return Arrays.asList(replies);
  }

  /** Messages that are neither acknowledgement nor end of a dump. */
  List<NetlinkMessage> results() {
    return results;
  }
}
