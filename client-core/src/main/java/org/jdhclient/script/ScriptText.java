package org.jdhclient.script;

import java.util.regex.Pattern;
import org.jdhclient.dhcp.DomainName;
import org.jdhclient.dhcp.OptionDefinition;
import org.jdhclient.dhcp.OptionFormat;
import org.jdhclient.dhcp.OptionType;
import org.jdhclient.dhcp.StandardOption.Content;
import org.jdhclient.text.Hexadecimal;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * An option's value as a script is given it: as in a lease file, but without quotation marks and
 * with spaces between the members of a list.
 *
 * <p>A script may use a variable without quoting it, in a command, in a file that another program
 * reads, or as part of a path. So there is nothing in a value that ends a line, that a shell
 * expands, or of which a word could be taken for an option or a way out of a directory.
 */
final class ScriptText {
  private static final String SHELL_SPECIAL = "\"'$`\\|&;<>(){}[]*?!";

  /** Scheme, who speaks, and a literal address (RFC 3986 3.2, RFC 6874 for its zone). */
  private static final Pattern BRACKETED_HOST =
      Pattern.compile(
          "^([A-Za-z][A-Za-z0-9+.-]*://(?:[A-Za-z0-9._~%:-]*@)?)"
              + "\\[[0-9A-Fa-f:.]+(?:%25[A-Za-z0-9._~-]+)?\\]");

  private ScriptText() {}

  /** Octets of which nobody knows what they mean. */
  static String ofUnknown(Octets value) {
    return Hexadecimal.format(value);
  }

  /**
   * A text that is no option's: a host's name or a path.
   *
   * @throws MalformedPacketException if it is unfit for a script
   */
  static String ofText(Octets value) throws MalformedPacketException {
    return word(plain(OptionFormat.of(OptionType.TEXT).format(value)));
  }

  /**
   * @param content what a text has to be
   * @throws MalformedPacketException if the value is not of its option's format, or unfit for a
   *     script
   */
  static String of(Content content, OptionDefinition option, Octets value)
      throws MalformedPacketException {
    if (option.format().equals(OptionFormat.of(OptionType.STRING))) {
      return ofString(option.format(), value);
    }
    return switch (content) {
      case NAME -> DomainName.decode(value);
      case NAMES -> names(value);
      case WORD -> word(plain(option.format().format(value)));
      case URL -> url(plain(option.format().format(value)));
      case PATH -> path(plain(option.format().format(value)));
      case ANYTHING -> safe(option.format(), plain(option.format().format(value)));
    };
  }

  /** Text if all of it is fit for a script, else hexadecimal. */
  private static String ofString(OptionFormat format, Octets value) {
    try {
      return safe(format, plain(format.format(value)));
    } catch (MalformedPacketException e) {
      return ofUnknown(value);
    }
  }

  /** Names with a space between, as some servers put several into an option for one. */
  private static String names(Octets value) throws MalformedPacketException {
    return String.join(" ", DomainName.decodeAll(value));
  }

  /**
   * A URL, whose host may stand in brackets: a shell takes what is between them for one character
   * of a file's name, and there is no such file behind a scheme's colon and slashes.
   */
  private static String url(String text) throws MalformedPacketException {
    var host = BRACKETED_HOST.matcher(text);
    word(host.find() ? host.group(1) + text.substring(host.end()) : text);
    return text;
  }

  /** The name of a file below a directory that is not said (RFC 4833: a time zone). */
  private static String path(String text) throws MalformedPacketException {
    if (text.startsWith("/") || text.contains("..")) {
      throw new MalformedPacketException("a path that leads elsewhere", 0);
    }
    return word(text);
  }

  /** One word: a path, an URL, the rules of a time zone. */
  private static String word(String text) throws MalformedPacketException {
    if (text.indexOf(' ') >= 0) {
      throw new MalformedPacketException("several words where one belongs", text.indexOf(' '));
    }
    return safe(OptionFormat.of(OptionType.TEXT), text);
  }

  /** Takes quotation marks away, and commas that stand outside them. */
  private static String plain(String fileText) throws MalformedPacketException {
    var plain = new StringBuilder(fileText.length());
    boolean quoted = false;
    for (int i = 0; i < fileText.length(); i++) {
      char character = fileText.charAt(i);
      if (character == '\\') {
        throw new MalformedPacketException("what had to be escaped", i);
      } else if (character == '"') {
        quoted = !quoted;
      } else if (character != ',' || quoted) {
        plain.append(character);
      } else if (i + 1 < fileText.length() && fileText.charAt(i + 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString();
  }

  /** Only where a format has numbers, a word may begin with a dash: the sign of one. */
  private static String safe(OptionFormat format, String text) throws MalformedPacketException {
    boolean hasText = format.fields().stream().anyMatch(OptionType::takesRest);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character >= 0x7f || SHELL_SPECIAL.indexOf(character) >= 0) {
        throw new MalformedPacketException("not a character for a script", i);
      }
      if (character == '-' && (i == 0 || text.charAt(i - 1) == ' ') && hasText) {
        throw new MalformedPacketException("what looks like a command's option", i);
      }
    }
    return text;
  }
}
