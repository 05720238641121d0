package org.jdhclient.linux.status;

import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import java.nio.charset.StandardCharsets;
import org.jdhclient.text.PrintableText;

/**
 * Names in JSON, which knows characters only, and JSON as text.
 *
 * <p>A name is UTF-8 mostly. An octet that is not stands as a lone surrogate, U+DC80 to U+DCFF, by
 * which others get it back: so Python's own file names have it (PEP 383, "surrogateescape").
 */
public final class JsonText {
  private static final int SURROGATE = 0xdc00;
  private static final int LOW = 0xff;

  private JsonText() {}

  /**
   * A name as a string of JSON.
   *
   * @param name one character an octet
   */
  public static String ofName(String name) {
    var octets = name.getBytes(StandardCharsets.ISO_8859_1);
    var text = new StringBuilder(name.length());
    for (int at = 0; at < octets.length; ) {
      int length = lengthOfCharacter(octets, at);
      if (length == 0) {
        text.append((char) (SURROGATE | octets[at++] & LOW));
      } else {
        text.append(new String(octets, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    return text.toString();
  }

  /** How many octets the character at a place takes; 0 if there is none. */
  private static int lengthOfCharacter(byte[] octets, int at) {
    for (int length = 1; length <= 4 && at + length <= octets.length; length++) {
      var text = new String(octets, at, length, StandardCharsets.UTF_8);
      if (text.indexOf('\ufffd') < 0 || isReplacementCharacter(octets, at, length)) {
        return length;
      }
    }
    return 0;
  }

  /** The character that stands for others may be meant. */
  private static boolean isReplacementCharacter(byte[] octets, int at, int length) {
    return length == 3
        && (octets[at] & LOW) == 0xef
        && (octets[at + 1] & LOW) == 0xbf
        && (octets[at + 2] & LOW) == 0xbd;
  }

  /** The octets of a name that {@link #ofName} has put into JSON. */
  public static String toName(String text) {
    var name = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      if ((character & ~LOW) == SURROGATE) {
        name.append((char) (character & LOW));
      } else {
        var octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        name.append(new String(octets, StandardCharsets.ISO_8859_1));
      }
      at += Character.charCount(character);
    }
    return name.toString();
  }

  /** On one line. */
  public static String line(JsonValue value) {
    return ascii(value.toString());
  }

  /** On as many lines as are good to read. */
  public static String pretty(JsonValue value) {
    return ascii(value.toString(WriterConfig.PRETTY_PRINT)) + "\n";
  }

  /** What is not ASCII is within strings, where it can be written as such. */
  private static String ascii(String json) {
    var text = new StringBuilder(json.length());
    for (char character : json.toCharArray()) {
      if (PrintableText.isPrintable(character) || character == '\n') {
        text.append(character);
      } else {
        text.append("\\u").append(Integer.toHexString(0x10000 | character).substring(1));
      }
    }
    return text.toString();
  }
}
