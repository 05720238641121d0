package org.jdhclient.linux.netlink;

import static org.jdhclient.linux.libc.struct.Prefixmsg.PREFIX_ADDRESS;
import static org.jdhclient.linux.libc.struct.Prefixmsg.PREFIX_CACHEINFO;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.wire.MalformedPacketException;

/**
 * A prefix in a router advertisement (RFC 4861 4.6.2): struct prefixmsg and its attributes. The
 * kernel tells of each advertisement anew.
 *
 * @param preferredLifetime seconds
 * @param validLifetime seconds; 0 if the router takes it back
 */
public record PrefixMessage(
    int ifindex, Ipv6Prefix prefix, long preferredLifetime, long validLifetime) {

  /** Decodes what follows a message's header; unknown attributes are passed over. */
  static PrefixMessage decode(NetlinkReader body) throws MalformedPacketException {
    body.skip(Integer.BYTES);
    int ifindex = body.i32();
    body.skip(1);
    int length = body.u8();
    body.skip(2);
    var network = Ipv6Address.ANY;
    long preferred = 0;
    long valid = 0;
    while (body.hasRemaining()) {
      var attribute = body.attribute();
      var value = attribute.value();
      switch (attribute.type()) {
        case PREFIX_ADDRESS -> network = value.ipv6Address();
        case PREFIX_CACHEINFO -> {
          preferred = value.u32();
          valid = value.u32();
        }
        default -> {}
      }
    }
    if (length > Ipv6Prefix.MAX_LENGTH) {
      throw new MalformedPacketException("prefix_len " + length + " is over 128", 9);
    }
    return new PrefixMessage(ifindex, Ipv6Prefix.containing(network, length), preferred, valid);
  }
}
