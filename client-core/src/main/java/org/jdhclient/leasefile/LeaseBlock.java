package org.jdhclient.leasefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.Options;
import org.jdhclient.dhcp.TokenReader;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
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
   * @throws MalformedPacketException if it is one that should be; it is kept, too
   */
  void add(String statement) throws MalformedPacketException {
    try {
      if (!isUnderstood(statement)) {
        others.add(statement);
      }
    } catch (MalformedPacketException e) {
      others.add(statement);
      throw e;
    }
  }

  private boolean isUnderstood(String statement) throws MalformedPacketException {
    if (!statement.endsWith(";")) {
      return false;
    }
    int keywordEnd = wordEnd(statement);
    var value = statement.substring(keywordEnd, statement.length() - 1).strip();
    switch (statement.substring(0, keywordEnd)) {
      case "interface" -> interfaceName = quoted(value).toLatin1();
      case "fixed-address" -> address = new TokenReader(value).ipv4Address();
      case "filename" -> filename = quoted(value);
      case "server-name" -> serverName = quoted(value);
      case "renew" -> renewsAt = WallTime.parse(value);
      case "rebind" -> rebindsAt = WallTime.parse(value);
      case "expire" -> expiresAt = WallTime.parse(value);
      case "option" -> {
        return isOptionUnderstood(value);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Not understood are options that have no name here, or stand in an option space of their own.
   */
  private boolean isOptionUnderstood(String nameAndValue) throws MalformedPacketException {
    int nameEnd = wordEnd(nameAndValue);
    var name = nameAndValue.substring(0, nameEnd);
    var definition = OptionTable.STANDARD.find(name);
    if (definition.isEmpty()) {
      return false;
    }
    try {
      int code = definition.get().code();
      var value = definition.get().format().parse(nameAndValue.substring(nameEnd));
      options.put(code, OptionTable.STANDARD.canonical(code, value));
      return true;
    } catch (MalformedPacketException e) {
      throw new MalformedPacketException("option " + name + ": " + e.reason(), e.offset());
    }
  }

  private static Octets quoted(String value) throws MalformedPacketException {
    return new TokenReader(value).quoted();
  }

  /** The first blank or semicolon. */
  private static int wordEnd(String text) {
    int end = 0;
    while (end < text.length()
        && text.charAt(end) != ';'
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * @throws MalformedPacketException if it is not said whose lease it is, or of what
   */
  StoredLease toLease() throws MalformedPacketException {
    if (interfaceName.isEmpty()) {
      throw new MalformedPacketException("a lease of no interface", 0);
    }
    if (address.isAny()) {
      throw new MalformedPacketException("a lease of no address", 0);
    }
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
