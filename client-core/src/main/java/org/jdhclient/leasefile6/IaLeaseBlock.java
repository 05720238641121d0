package org.jdhclient.leasefile6;

import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaAddress;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.association.Lifetimes;
import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.time.Span;
import org.jdhclient.time.WallTime;

/** What an address or prefix says of itself. */
final class IaLeaseBlock {
  private final Block block = new Block(this::isUnderstood);
  private WallTime starts = WallTime.EPOCH;
  private Span preferred = Span.ZERO;
  private Span valid = Span.ZERO;

  private IaLeaseBlock() {}

  /** Reads what stands behind the keyword. */
  static StoredIaLease read(AssociationType type, TokenCursor tokens, String statement)
      throws SyntaxException {
    var address = tokens.ipv6Address();
    int length = type == AssociationType.IA_PD ? prefixLength(tokens) : Ipv6Prefix.MAX_LENGTH;
    var read = new IaLeaseBlock();
    read.block.addAll(tokens, statement);
    return new StoredIaLease(read.lease(type, address, length), read.starts, read.block.others());
  }

  private static int prefixLength(TokenCursor tokens) throws SyntaxException {
    tokens.expect("/", "a prefix's length");
    return (int) tokens.number(0, Ipv6Prefix.MAX_LENGTH);
  }

  private IaLease lease(AssociationType type, Ipv6Address address, int length) {
    var lifetimes = new Lifetimes(preferred, valid);
    var options = block.options().all();
    return type == AssociationType.IA_PD
        ? new IaPrefix(Ipv6Prefix.containing(address, length), lifetimes, options)
        : new IaAddress(address, lifetimes, options);
  }

  private boolean isUnderstood(String keyword, TokenCursor tokens, String statement)
      throws SyntaxException {
    switch (keyword) {
      case "starts" -> starts = Block.time(tokens);
      case "preferred-life" -> preferred = OptionTimes.ofNumber(Block.number(tokens));
      case "max-life" -> valid = OptionTimes.ofNumber(Block.number(tokens));
      default -> {
        return false;
      }
    }
    return true;
  }
}
