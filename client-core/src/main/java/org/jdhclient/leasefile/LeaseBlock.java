package org.jdhclient.leasefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.Octets;

/** Collects the statements of a lease declaration; of two alike the latter counts. */
final class LeaseBlock {
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
   * Adds a statement, with its semicolon. One that is not understood is kept as it stands.
   *
   * @throws SyntaxException if it is one that should be; it is kept, too
   */
  void add(String statement) throws SyntaxException {
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

  /**
   * Not understood are options that have no name here, or stand in an option space of their own.
   */
  private boolean isOptionUnderstood(TokenCursor tokens) throws SyntaxException {
    var definition =
        tokens.peek().isWord()
            ? OptionTable.STANDARD.find(tokens.word("an option name"))
            : Optional.<OptionDefinition>empty();
    if (definition.isEmpty()) {
      return false;
    }
    int code = definition.get().code();
    try {
      var value = only(tokens, definition.get().format().parse(tokens));
      options.put(code, OptionTable.STANDARD.canonical(code, value));
      return true;
    } catch (SyntaxException e) {
      var name = definition.get().name();
      throw new SyntaxException("option " + name + ": " + e.reason(), e.offset());
    }
  }

  /** What a lease cannot do without, and what nothing is said of. */
  Optional<String> missing() {
    if (interfaceName.isEmpty()) {
      return Optional.of("interface");
    }
    return address.isAny() ? Optional.of("address") : Optional.empty();
  }

  /** The lease, if nothing is {@link #missing}. */
  StoredLease toLease() {
    return new StoredLease(
        interfaceName,
        address,
        filename,
        serverName,
        Options.of(options),
        renewsAt,
        rebindsAt,
        expiresAt,
        others);
  }
}
