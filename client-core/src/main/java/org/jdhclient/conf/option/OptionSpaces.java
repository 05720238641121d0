package org.jdhclient.conf.option;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdhclient.dhcp.FqdnSpace;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionSpace;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;

/** The option spaces known at a place in a configuration; definitions add to them. */
public final class OptionSpaces {
  private final Map<String, Map<String, OptionDefinition>> byName = new HashMap<>();
  private final Map<String, String> spelled = new HashMap<>();
  private final Map<String, Integer> enclosing = new HashMap<>();
  private final Set<String> unsent = new HashSet<>();
  private OptionTable dhcp = OptionTable.STANDARD;
  private OptionTable dhcp6 = OptionTable.DHCP6;

  public OptionSpaces() {
    for (var space : OptionTable.STANDARD.spaces()) {
      addSpace(space.name());
      enclose(space.name(), space.enclosing());
      space.definitions().values().forEach(definition -> define(space.name(), definition));
    }
  }

  /** The options of a message itself, and the spaces that they hold. */
  public OptionTable dhcp() {
    return dhcp.withSpaces(enclosing().entrySet().stream().map(this::enclosed).toList());
  }

  private OptionSpace enclosed(Map.Entry<String, Integer> held) {
    var space = held.getKey();
    var definitions = new HashMap<Integer, OptionDefinition>();
    byName
        .get(space)
        .values()
        .forEach(definition -> definitions.put(definition.code(), definition));
    return space.equals(FqdnSpace.NAME)
        ? FqdnSpace.in(held.getValue(), definitions)
        : OptionSpace.of(spelled.get(space), held.getValue(), definitions);
  }

  /** The options of a message of DHCPv6. */
  public OptionTable dhcp6() {
    return dhcp6;
  }

  /** In which option the options of a space are sent, by the space's name, in its order. */
  public Map<String, Integer> enclosing() {
    return Collections.unmodifiableMap(new TreeMap<>(enclosing));
  }

  /** Adds a space, unless it is there. */
  void addSpace(String spelling) {
    var space = spelling.toLowerCase(Locale.ROOT);
    byName.putIfAbsent(space, new LinkedHashMap<>());
    spelled.putIfAbsent(space, spelling);
  }

  /** Adds a space of which options may be spoken, of any code, and none is ever sent. */
  void addUnsentSpace(String spelling) {
    addSpace(spelling);
    unsent.add(spelling.toLowerCase(Locale.ROOT));
  }

  boolean hasSpace(String space) {
    return space.equals(OptionName.DHCP)
        || space.equals(OptionName.DHCP6)
        || byName.containsKey(space);
  }

  void enclose(String space, int code) {
    if (!unsent.contains(space)) {
      enclosing.put(space, code);
    }
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
    if (unsent.contains(space)) {
      return Integer.MAX_VALUE;
    }
    return (space.equals(OptionName.DHCP6) ? dhcp6 : dhcp).maxCode();
  }

  /** Reads an option's name. */
  public OptionName option(TokenCursor tokens) throws SyntaxException {
    var token = tokens.peek();
    var name = tokens.word("an option name");
    int dot = name.indexOf('.');
    var space = dot < 0 ? OptionName.DHCP : name.substring(0, dot);
    if (!hasSpace(space)) {
      throw SyntaxException.at(token, "no option space named " + space);
    }
    var definition = find(space, name.substring(dot + 1));
    if (definition.isEmpty()) {
      throw SyntaxException.at(token, "no option named " + name);
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
}
