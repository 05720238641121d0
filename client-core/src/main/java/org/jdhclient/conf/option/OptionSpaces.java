package org.jdhclient.conf.option;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionFormat;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.OptionType;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.text.UnsupportedException;

/** The option spaces known at a place in a configuration; definitions add to them. */
public final class OptionSpaces {
  private static final OptionFormat FLAG = OptionFormat.of(OptionType.BOOLEAN);
  private static final OptionFormat OCTET = OptionFormat.of(OptionType.UNSIGNED_8);
  private static final OptionFormat TEXT = OptionFormat.of(OptionType.TEXT);

  private final Map<String, Map<String, OptionDefinition>> byName = new HashMap<>();
  private final Map<String, Integer> enclosing = new HashMap<>();
  private OptionTable dhcp = OptionTable.STANDARD;
  private OptionTable dhcp6 = OptionTable.DHCP6;

  public OptionSpaces() {
    addSpace(Fqdn.SPACE);
    enclose(Fqdn.SPACE, StandardOptions.FQDN.code());
    define(Fqdn.SPACE, new OptionDefinition(Fqdn.NO_CLIENT_UPDATE, "no-client-update", FLAG));
    define(Fqdn.SPACE, new OptionDefinition(Fqdn.SERVER_UPDATE, "server-update", FLAG));
    define(Fqdn.SPACE, new OptionDefinition(Fqdn.ENCODED, "encoded", FLAG));
    define(Fqdn.SPACE, new OptionDefinition(Fqdn.RCODE1, "rcode1", OCTET));
    define(Fqdn.SPACE, new OptionDefinition(Fqdn.RCODE2, "rcode2", OCTET));
    define(Fqdn.SPACE, new OptionDefinition(Fqdn.HOST_NAME, "hostname", TEXT));
    define(Fqdn.SPACE, new OptionDefinition(Fqdn.DOMAIN_NAME, "domainname", TEXT));
    define(Fqdn.SPACE, new OptionDefinition(Fqdn.NAME, "fqdn", TEXT));
  }

  /** The options of a message itself. */
  public OptionTable dhcp() {
    return dhcp;
  }

  /** The options of a message of DHCPv6. */
  public OptionTable dhcp6() {
    return dhcp6;
  }

  /** In which option the options of a space are sent, by the space's name, in its order. */
  public Map<String, Integer> enclosing() {
    return Collections.unmodifiableMap(new TreeMap<>(enclosing));
  }

  void addSpace(String space) {
    byName.putIfAbsent(space, new HashMap<>());
  }

  boolean hasSpace(String space) {
    return space.equals(OptionName.DHCP)
        || space.equals(OptionName.DHCP6)
        || byName.containsKey(space);
  }

  void enclose(String space, int code) {
    enclosing.put(space, code);
  }

  void define(String space, OptionDefinition definition) {
    if (space.equals(OptionName.DHCP)) {
      dhcp = dhcp.with(definition);
    } else if (space.equals(OptionName.DHCP6)) {
      dhcp6 = dhcp6.with(definition);
    } else {
      byName.get(space).put(definition.name().toLowerCase(Locale.ROOT), definition);
    }
  }

  /** The last code that an option of a space may have. */
  int maxCode(String space) {
    return (space.equals(OptionName.DHCP6) ? dhcp6 : dhcp).maxCode();
  }

  /** Reads an option's name. */
  public OptionName option(TokenCursor tokens) throws SyntaxException {
    var token = tokens.peek();
    var name = tokens.word("an option name");
    int dot = name.indexOf('.');
    var space = dot < 0 ? OptionName.DHCP : name.substring(0, dot);
    if (!hasSpace(space)) {
      throw SyntaxException.at(token, "no option space named " + space + "");
    }
    var definition = find(space, name.substring(dot + 1));
    if (definition.isEmpty()) {
      throw SyntaxException.at(token, "no option named " + name + "");
    }
    return new OptionName(space, definition.get());
  }

  private Optional<OptionDefinition> find(String space, String name) {
    return switch (space) {
      case OptionName.DHCP -> dhcp.findAsConfigured(name);
      case OptionName.DHCP6 -> dhcp6.findAsConfigured(name);
      default -> Optional.ofNullable(byName.get(space).get(name));
    };
  }

  /** By which code an option is asked for: its own, or that of the option which holds its space. */
  public int codeOnTheWire(OptionName option) {
    return option.isDhcp() || option.isDhcp6()
        ? option.code()
        : enclosing.getOrDefault(
            option.space(), StandardOptions.VENDOR_ENCAPSULATED_OPTIONS.code());
  }

  /** Reads the name of an option of a message itself, of either family. */
  public OptionName messageOption(TokenCursor tokens) throws SyntaxException {
    var token = tokens.peek();
    var option = option(tokens);
    if (!option.isDhcp() && !option.isDhcp6()) {
      throw UnsupportedException.at(token, "the option " + token.text() + " here");
    }
    return option;
  }
}
