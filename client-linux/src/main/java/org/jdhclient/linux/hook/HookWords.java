package org.jdhclient.linux.hook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The shell's words out of what comes over its connection, where a hook may write too, by mistake:
 * what does not begin with the key is no word, whatever it looks like, and however much it is.
 */
final class HookWords {
  private static final char END = '\n';

  /** Longer than any word: a variable that a hook has made so long counts as unset. */
  private static final int LONGEST = 1 << 18;

  private final String key;
  private final StringBuilder line = new StringBuilder();
  private long strange;

  HookWords(String key) {
    this.key = key + " ";
  }

  /** Takes what has come, and returns the words that are whole by now, without the key. */
  List<String> take(byte[] octets) {
    var words = new ArrayList<String>();
    for (char character : new String(octets, StandardCharsets.ISO_8859_1).toCharArray()) {
      if (character == END) {
        end(words);
      } else if (line.length() < LONGEST) {
        line.append(character);
      } else {
        strange++;
      }
    }
    return words;
  }

  private void end(List<String> words) {
    boolean isWord = line.length() > key.length() && line.indexOf(key) == 0;
    if (isWord && line.length() < LONGEST) {
      words.add(line.substring(key.length()));
    } else {
      strange += line.length();
    }
    line.setLength(0);
  }

  /** How many octets so far were no part of a word. */
  long strange() {
    return strange + line.length();
  }
}
