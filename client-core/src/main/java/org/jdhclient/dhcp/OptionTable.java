package org.jdhclient.dhcp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdhclient.dhcp.StandardOption.Content;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * The options that have names. Any other is {@code unknown-} and its code, and so is a value that
 * is not of its option's format: nothing is lost on the way into words and back.
 */
public final class OptionTable {
  /** What dhclient 4.4 knows by itself, and what Debian's dhclient.conf adds. */
  public static final OptionTable STANDARD =
      new OptionTable(
          StandardOptions.named(),
          StandardOptions.byNumber(),
          254,
          List.of(FqdnSpace.standard(), NwipSpace.standard()));

  /** What dhclient 4.4 knows of DHCPv6, and the names of what it knows by number. */
  public static final OptionTable DHCP6 =
      new OptionTable(StandardOptions6.named(), StandardOptions6.byNumber(), 0xffff, List.of());

  /** With what the name of an option begins that has none. */
  public static final String UNKNOWN = "unknown-";

  private static final OptionFormat ANYTHING = OptionFormat.of(OptionType.STRING);

  private final Optional<OptionTable> standard;
  private final Map<Integer, OptionDefinition> byCode;
  private final Map<String, OptionDefinition> byName;
  private final Map<String, OptionDefinition> byNumber;
  private final Map<String, Content> contents;
  private final int maxCode;
  private final List<OptionSpace> spaces;

  private OptionTable(
      List<StandardOption<?>> named,
      List<StandardOption<?>> numbered,
      int maxCode,
      List<OptionSpace> spaces) {
    this.standard = Optional.empty();
    this.byCode = new HashMap<>();
    this.byName = new HashMap<>();
    this.byNumber =
        numbered.stream()
            .collect(Collectors.toMap(StandardOption::name, StandardOption::definition));
    this.contents =
        named.stream().collect(Collectors.toMap(StandardOption::name, StandardOption::content));
    this.maxCode = maxCode;
    this.spaces = spaces;
    named.forEach(row -> add(row.definition()));
  }

  /** What is defined in a table stands before what it was made from. */
  private OptionTable(OptionTable before, List<OptionSpace> spaces) {
    boolean isStandard = before.standard.isEmpty();
    byNumber = before.byNumber;
    contents = before.contents;
    maxCode = before.maxCode;
    this.spaces = List.copyOf(spaces);
    standard = isStandard ? Optional.of(before) : before.standard;
    byCode = isStandard ? new HashMap<>() : new HashMap<>(before.byCode);
    byName = isStandard ? new HashMap<>() : new HashMap<>(before.byName);
  }

  private void add(OptionDefinition definition) {
    byCode.put(definition.code(), definition);
    byName.put(definition.name().toLowerCase(Locale.ROOT), definition);
  }

  /**
   * A table with one more definition; an option defined before under its code or name gives way.
   */
  public OptionTable with(OptionDefinition definition) {
    var other = new OptionTable(this, spaces);
    other.add(definition);
    return other;
  }

  /** The same table with other spaces that options of it hold. */
  public OptionTable withSpaces(List<OptionSpace> others) {
    return new OptionTable(this, others);
  }

  /** Spaces of options that options of this table hold. */
  public List<OptionSpace> spaces() {
    return spaces;
  }

  public Optional<OptionDefinition> find(int code) {
    var own = byCode.get(code);
    return own != null || standard.isEmpty() ? Optional.ofNullable(own) : standard.get().find(code);
  }

  /**
   * @param name in any case; also {@code unknown-} and a code from 1 to the last
   */
  public Optional<OptionDefinition> find(String name) {
    var key = name.toLowerCase(Locale.ROOT);
    var known = named(key);
    return known.isPresent() ? known : unknown(key);
  }

  private Optional<OptionDefinition> named(String key) {
    var own = byName.get(key);
    return own != null || standard.isEmpty() ? Optional.ofNullable(own) : standard.get().named(key);
  }

  /**
   * As {@link #find(String)}, and also by the names that only a configuration may use.
   *
   * @param name in lower case
   */
  public Optional<OptionDefinition> findAsConfigured(String name) {
    return find(name).or(() -> Optional.ofNullable(byNumber.get(name)));
  }

  /**
   * What a text has to be that is an option's of this name, before it may go to a script.
   *
   * @param name in any case
   */
  public Content contentOf(String name) {
    return contents.getOrDefault(name.toLowerCase(Locale.ROOT), Content.ANYTHING);
  }

  /** The last code that an option may have. */
  public int maxCode() {
    return maxCode;
  }

  /** As an option is called wherever it is told of: by its name, or by its number. */
  public String nameOf(int code) {
    return find(code).map(OptionDefinition::name).orElse(UNKNOWN + code);
  }

  /** A value that is a list without what is behind its last whole member; any other as it is. */
  public Octets wholeMembers(int code, Octets value) {
    return find(code).map(known -> known.format().wholeMembers(value)).orElse(value);
  }

  private Optional<OptionDefinition> unknown(String name) {
    if (!name.startsWith(UNKNOWN)) {
      return Optional.empty();
    }
    try {
      long code = new TokenCursor(name.substring(UNKNOWN.length())).decimal(maxCode);
      return code == 0 ? Optional.empty() : Optional.of(unknown((int) code));
    } catch (SyntaxException e) {
      return Optional.empty();
    }
  }

  private static OptionDefinition unknown(int code) {
    return new OptionDefinition(code, UNKNOWN + code, ANYTHING);
  }

  /** An option in words. */
  public NamedOption format(int code, Octets value) {
    var known = find(code);
    if (known.isPresent()) {
      try {
        return new NamedOption(known.get().name(), known.get().format().format(value));
      } catch (MalformedPacketException e) {
        return asUnknown(code, value);
      }
    }
    return asUnknown(code, value);
  }

  private static NamedOption asUnknown(int code, Octets value) {
    try {
      return new NamedOption(UNKNOWN + code, ANYTHING.format(value));
    } catch (MalformedPacketException e) {
      throw new AssertionError("any value is a string", e);
    }
  }

  /**
   * A value as it is once it has been in words and back: names without compression, texts without
   * NULs at their end.
   */
  public Octets canonical(int code, Octets value) {
    var known = find(code);
    if (known.isEmpty() || known.get().format().isExact()) {
      return value;
    }
    var option = format(code, value);
    try {
      return find(option.name()).orElseThrow().format().parse(option.value());
    } catch (SyntaxException e) {
      throw new AssertionError(option + " is not read again", e);
    }
  }
}
