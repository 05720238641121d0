package org.jdhclient.address;

/** IPv6 addresses as text: read in any form (RFC 4291 2.2), written in one (RFC 5952). */
final class Ipv6Text {
  private static final int GROUPS = 8;
  private static final int MOST_DIGITS = 4;
  private static final String ANY_ZEROS = "::";

  private Ipv6Text() {}

  static Ipv6Address parse(String text) {
    int gap = text.indexOf(ANY_ZEROS);
    if (gap < 0) {
      return address(groups(text, GROUPS, text), text);
    }
    var before = groups(text.substring(0, gap), GROUPS - 1, text);
    var after = groups(text.substring(gap + 2), GROUPS - 1 - before.length, text);
    var all = new int[GROUPS];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(after, 0, all, GROUPS - after.length, after.length);
    return address(all, text);
  }

  private static Ipv6Address address(int[] groups, String text) {
    if (groups.length != GROUPS) {
      throw none(text);
    }
    return new Ipv6Address(half(groups, 0), half(groups, 4));
  }

  private static long half(int[] groups, int from) {
    return (long) groups[from] << 48
        | (long) groups[from + 1] << 32
        | (long) groups[from + 2] << 16
        | groups[from + 3];
  }

  /**
   * Groups with a colon between, of which the last two may be an IPv4 address.
   *
   * @param most that may be there
   */
  private static int[] groups(String part, int most, String text) {
    if (part.isEmpty()) {
      return new int[0];
    }
    var words = part.split(":", -1);
    boolean dotted = words[words.length - 1].indexOf('.') >= 0;
    int count = words.length + (dotted ? 1 : 0);
    if (count > most || dotted && !text.endsWith(part)) {
      throw none(text);
    }
    var groups = new int[count];
    int hexadecimal = dotted ? words.length - 1 : words.length;
    for (int i = 0; i < hexadecimal; i++) {
      groups[i] = group(words[i], text);
    }
    if (dotted) {
      int last = ipv4(words[words.length - 1], text);
      groups[count - 2] = last >>> 16;
      groups[count - 1] = last & 0xffff;
    }
    return groups;
  }

  private static int ipv4(String word, String text) {
    try {
      return Ipv4Address.parse(word).value();
    } catch (IllegalArgumentException e) {
      throw none(text);
    }
  }

  private static int group(String word, String text) {
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char character = word.charAt(i);
      int digit = character < 0x80 ? Character.digit(character, 16) : -1;
      if (digit < 0) {
        throw none(text);
      }
      value = value << 4 | digit;
    }
    if (word.isEmpty() || word.length() > MOST_DIGITS) {
      throw none(text);
    }
    return value;
  }

  private static IllegalArgumentException none(String text) {
    return new IllegalArgumentException("not an IPv6 address: " + text);
  }

  static String format(Ipv6Address address) {
    if (address.isIpv4Mapped()) {
      return "::ffff:" + new Ipv4Address((int) address.low());
    }
    int gap = longestZeros(address);
    int behind = gap + zerosFrom(address, gap);
    return gap == GROUPS
        ? format(address, 0, GROUPS)
        : format(address, 0, gap) + ANY_ZEROS + format(address, behind, GROUPS);
  }

  private static String format(Ipv6Address address, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ":").append(Integer.toHexString(address.group(i)));
    }
    return text.toString();
  }

  /** Where the longest run of two groups or more begins, the first of those as long; or the end. */
  private static int longestZeros(Ipv6Address address) {
    int longest = GROUPS;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zerosFrom(address, i);
      if (zeros > length) {
        longest = i;
        length = zeros;
      }
    }
    return longest;
  }

  private static int zerosFrom(Ipv6Address address, int from) {
    int to = from;
    while (to < GROUPS && address.group(to) == 0) {
      to++;
    }
    return to - from;
  }
}
