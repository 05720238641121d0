package org.jdhclient.leasefile6;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.RenewalTimes;
import org.jdhclient.dhcp6.option.OptionTimes;
import org.jdhclient.identity.Iaid;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.time.Span;
import org.jdhclient.time.WallTime;

/** What an identity association says of itself. */
final class AssociationBlock {
  private final AssociationType type;
  private final Block block = new Block(this::isUnderstood);
  private final Map<String, StoredIaLease> leases = new LinkedHashMap<>();
  private WallTime starts = WallTime.EPOCH;
  private Span t1 = Span.ZERO;
  private Span t2 = Span.ZERO;

  private AssociationBlock(AssociationType type) {
    this.type = type;
  }

  /** Reads what stands behind the keyword. */
  static StoredAssociation read(AssociationType type, TokenCursor tokens, String statement)
      throws SyntaxException {
    var token = tokens.peek();
    var octets = tokens.octets("an IAID");
    if (octets.length() != Iaid.LENGTH) {
      throw SyntaxException.at(token, "an IAID of " + octets.length() + " octets");
    }
    var association = new AssociationBlock(type);
    association.block.addAll(tokens, statement);
    return association.of(Iaid.of(octets));
  }

  private StoredAssociation of(Iaid iaid) {
    return new StoredAssociation(
        type,
        iaid,
        starts,
        new RenewalTimes(t1, t2),
        List.copyOf(leases.values()),
        block.options().all(),
        block.others());
  }

  private boolean isUnderstood(String keyword, TokenCursor tokens, String statement)
      throws SyntaxException {
    if (keyword.equals(Keywords.ofLease(type))) {
      var lease = IaLeaseBlock.read(type, tokens, statement);
      leases.put(lease.lease().name(), lease);
      return true;
    }
    switch (keyword) {
      case "starts" -> starts = Block.time(tokens);
      case "renew" -> t1 = time(tokens);
      case "rebind" -> t2 = time(tokens);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Kinds that have no such times are none the worse for it. */
  private Span time(TokenCursor tokens) throws SyntaxException {
    var time = OptionTimes.ofNumber(Block.number(tokens));
    return type.hasTimes() ? time : Span.ZERO;
  }
}
