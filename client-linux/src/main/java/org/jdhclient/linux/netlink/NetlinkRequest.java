package org.jdhclient.linux.netlink;

import org.jdhclient.linux.libc.struct.Nlmsghdr;
import org.jdhclient.wire.Octets;

/** Something to ask of the kernel; {@link #toString} says what, for errors. */
public final class NetlinkRequest {
  private final String name;
  private final Object subject;
  private final int type;
  private final int flags;
  private final Octets body;

  /**
   * @param name the type's, such as RTM_NEWROUTE
   * @param subject what the request is about; its text is made only if an error wants it
   * @param flags NLM_F_* besides NLM_F_REQUEST
   * @param body the family's header and attributes
   */
  NetlinkRequest(String name, Object subject, int type, int flags, NetlinkWriter body) {
    this.name = name;
    this.subject = subject;
    this.type = type;
    this.flags = flags;
    this.body = body.toOctets();
  }

  void writeTo(NetlinkWriter writer, int sequence) {
    int start = writer.beginMessage(type, Nlmsghdr.NLM_F_REQUEST | flags, sequence);
    writer.octets(body);
    writer.endMessage(start);
  }

  @Override
  public String toString() {
    return name + " " + subject;
  }
}
