package org.jdhclient.linux.host;

/** Numbers as text. */
public final class Digits {
  private Digits() {}

  /** Whether a text is of the digits 0 to 9 only, and of one of them at least. */
  public static boolean areAllOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
