package org.jdhclient.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jdhclient.text.QuotedText;
import org.jdhclient.wire.Octets;

/** What stands in a variable, word by word. */
public final class VariableWords {
  private static final int LONGEST_TOLD = 64;

  private VariableWords() {}

  /** A variable's words; none if there is no such variable. */
  public static List<String> of(Map<String, String> variables, String name) {
    return split(variables.getOrDefault(name, ""), " \t\n\r\f");
  }

  /** Whether a variable has other words in one environment than in another. */
  public static boolean isChanged(
      String name, Map<String, String> given, Map<String, String> left) {
    return !of(given, name).equals(of(left, name));
  }

  /** The parts of a word, which commas divide as blanks do. */
  public static List<String> parts(String word) {
    return split(word, ",");
  }

  private static List<String> split(String text, String between) {
    var words = new ArrayList<String>();
    var all = new StringTokenizer(text, between);
    while (all.hasMoreTokens()) {
      words.add(all.nextToken());
    }
    return List.copyOf(words);
  }

  /** Why a variable does not count: words in it that are no use. */
  public static String useless(List<String> words) {
    return String.join(" ", words.stream().map(VariableWords::told).toList()) + " cannot be used";
  }

  private static String told(String word) {
    return QuotedText.ofOption(
        Octets.ofLatin1(word.substring(0, Math.min(word.length(), LONGEST_TOLD))));
  }
}
