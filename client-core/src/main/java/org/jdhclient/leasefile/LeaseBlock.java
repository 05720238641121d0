package org.jdhclient.leasefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.Octets;

/** What a lease of DHCPv4 says of itself. */
final class LeaseBlock implements LeaseStatements<StoredLease> {
  private final OptionTable names;
  private final Map<Integer, Octets> options = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();
  private String interfaceName = "";
  private Ipv4Address address = Ipv4Address.ANY;
  private Octets filename = Octets.EMPTY;
  private Octets serverName = Octets.EMPTY;
  private WallTime renewsAt = WallTime.EPOCH;
  private WallTime rebindsAt = WallTime.EPOCH;
  private WallTime expiresAt = WallTime.EPOCH;

  /**
   * @param names of options, as the owner has them
   */
  LeaseBlock(OptionTable names) {
    this.names = names;
  }

  @Override
  public void add(String statement) throws SyntaxException {
    try {
      if (!statement.endsWith(";") || !isUnderstood(new TokenCursor(statement))) {
        others.add(statement);
      }
    } catch (SyntaxException e) {
      others.add(statement);
      throw e;
    }
  }

  private boolean isUnderstood(TokenCursor tokens) throws SyntaxException {
    if (!tokens.peek().isWord()) {
      return false;
    }
    switch (tokens.word("a statement")) {
      case "interface" -> interfaceName = only(tokens, tokens.string("a name")).toLatin1();
      case "fixed-address" -> address = only(tokens, tokens.ipv4Address());
      case "filename" -> filename = only(tokens, tokens.string("a file name"));
      case "server-name" -> serverName = only(tokens, tokens.string("a server's name"));
      case "renew" -> renewsAt = only(tokens, LeaseFileTime.parse(tokens));
      case "rebind" -> rebindsAt = only(tokens, LeaseFileTime.parse(tokens));
      case "expire" -> expiresAt = only(tokens, LeaseFileTime.parse(tokens));
      case "option" -> {
        return isOptionUnderstood(tokens);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A value behind which nothing but the semicolon stands. */
  private static <T> T only(TokenCursor tokens, T value) throws SyntaxException {
    tokens.semicolon();
    return value;
  }

  private boolean isOptionUnderstood(TokenCursor tokens) throws SyntaxException {
    var option = StoredOption.parse(names, "", tokens);
    option.ifPresent(understood -> options.put(understood.code(), understood.value()));
    return option.isPresent();
  }

  @Override
  public Optional<String> missing() {
    if (interfaceName.isEmpty()) {
      return Optional.of("interface");
    }
    return address.isAny() ? Optional.of("address") : Optional.empty();
  }

  @Override
  public StoredLease toLease() {
    return new StoredLease(
        interfaceName,
        address,
        filename,
        serverName,
        Options.of(options),
        renewsAt,
        rebindsAt,
        expiresAt,
        others,
        names);
  }
}
