package org.jdhclient.linux.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jdhclient.linux.host.files.FileNames;

/**
 * The words of the command line as they were given: one character an octet.
 *
 * <p>What Java hands to main went through the locale's encoding, in which octets get lost: a
 * kernel's names are any octets, and LANG may be anything.
 */
final class RawWords {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  /** What stands for an octet that an encoding does not have. */
  private static final char LOST = '?';

  private RawWords() {}

  /**
   * @param words as main has them
   */
  static String[] of(String... words) {
    return Arrays.stream(words).allMatch(RawWords::isSound) ? words : read(COMMAND_LINE, words);
  }

  private static boolean isSound(String word) {
    return word.chars().allMatch(character -> character < 0x80 && character != LOST);
  }

  /** They are the last words there; before them a runtime has its own. */
  static String[] read(Path commandLine, String... words) {
    try {
      var all = Files.readString(commandLine, StandardCharsets.ISO_8859_1).split("\0", -1);
      int end = all.length - 1;
      return Arrays.copyOfRange(all, end - words.length, end);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Without /proc there is only what the runtime has made of them.
      return Arrays.stream(words).map(FileNames::octets).toArray(String[]::new);
    }
  }
}
