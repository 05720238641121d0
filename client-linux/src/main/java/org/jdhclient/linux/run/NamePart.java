package org.jdhclient.linux.run;

import org.jdhclient.text.PrintableText;

/**
 * An interface's name, or what follows it, as a part of the names of files and sockets.
 *
 * <p>A socket's place has 108 octets (unix(7)), of which the run directory and the rest of a key
 * take up to 45; alternative names of interfaces have up to 127, each of which may take four. So of
 * one that is longer than any first name the beginning stays, and a digest stands for the whole.
 */
final class NamePart {
  /** What the 15 octets of a first name take at most. */
  private static final int MOST = 60;

  private NamePart() {}

  /** Of any octets; the same in every process. */
  static String of(String name) {
    var text = PrintableText.of(name).replace("/", "\\057");
    return text.length() <= MOST
        ? text
        : text.substring(0, MOST - NameDigest.LENGTH - 1) + "-" + NameDigest.of(text);
  }
}
