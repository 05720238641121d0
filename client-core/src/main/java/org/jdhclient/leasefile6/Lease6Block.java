package org.jdhclient.leasefile6;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.LeaseStatements;
import org.jdhclient.leasefile6.StoredLease6.Standing;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;

/** What a lease of DHCPv6 says of itself. */
final class Lease6Block implements LeaseStatements<StoredLease6> {
  private final Block block = new Block(this::isUnderstood);
  private final Map<AssociationName, StoredAssociation> associations = new LinkedHashMap<>();
  private String interfaceName = "";
  private Standing standing = Standing.HELD;
  private IdFormat ids = IdFormat.HEX;

  @Override
  public void add(String statement) throws SyntaxException {
    block.add(statement);
  }

  private boolean isUnderstood(String keyword, TokenCursor tokens, String statement)
      throws SyntaxException {
    var type = Keywords.type(keyword);
    if (type.isPresent()) {
      boolean quoted = tokens.peek().isString();
      var association = AssociationBlock.read(type.get(), tokens, statement);
      associations.put(new AssociationName(type.get(), association.iaid()), association);
      ids = quoted ? IdFormat.OCTAL : ids;
      return true;
    }
    switch (keyword) {
      case "interface" -> interfaceName = tokens.string("a name").toLatin1();
      case "released" -> standing = Standing.RELEASED;
      default -> {
        return false;
      }
    }
    tokens.semicolon();
    return true;
  }

  @Override
  public Optional<String> missing() {
    return interfaceName.isEmpty() ? Optional.of("interface") : Optional.empty();
  }

  @Override
  public StoredLease6 toLease() {
    return new StoredLease6(
        interfaceName,
        List.copyOf(associations.values()),
        standing,
        block.options().all(),
        block.others(),
        ids);
  }
}
