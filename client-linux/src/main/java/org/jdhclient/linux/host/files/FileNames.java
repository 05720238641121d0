package org.jdhclient.linux.host.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jdhclient.text.PrintableText;

/**
 * File names as octets, one a character, which is how command lines and configurations have them.
 */
public final class FileNames {
  private FileNames() {}

  /**
   * The file of a name. Java makes paths of UTF-8 only; where a name is anything else, each octet
   * that is not printable ASCII is written as a backslash and three digits: so it is the same file
   * whenever it is named.
   */
  public static Path path(String octets) {
    try {
      return Path.of(decoded(octets));
    } catch (CharacterCodingException | InvalidPathException e) {
      return Path.of(PrintableText.of(octets));
    }
  }

  private static String decoded(String octets) throws CharacterCodingException {
    var bytes = ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1));
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  /** The octets of a name that Java has made. */
  public static String octets(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
