package org.jdhclient.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every option that has a type, and two that have none, with values of every length. */
@Tag("many-packets")
class OptionRenderingTest {
  private static final OptionTable TABLE = OptionTable.STANDARD;

  /** An address of four octets has 15 characters at most, an octet of text four. */
  private static final int CHARACTERS_AN_OCTET = 6;

  /** Each name of a list can be as long as a name may be, by compression. */
  private static final int LONGEST_LIST_OF_NAMES = 64 * 260;

  static Stream<Integer> codes() {
    return Stream.concat(
        StandardOptions.named().stream().map(StandardOption::code), Stream.of(224, 254));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyLengthIsWrittenInBoundsAndReadAgain(int code) throws Exception {
    var random = new SplittableRandom(code);
    for (int length : lengths()) {
      for (int filling : new int[] {0, 3, 'a'}) {
        assertKept(code, Hex.repeated(filling, length));
      }
      var noise = new byte[length];
      random.nextBytes(noise);
      assertKept(code, Octets.copyOf(noise));
    }
  }

  /** In the build a few of the longer ones. */
  private static int[] lengths() {
    int step = Rounds.areMany() ? 1 : 31;
    var shorter =
        IntStream.rangeClosed(0, 255).filter(length -> length <= 33 || length % step == 255 % step);
    var longer = IntStream.iterate(320, length -> length <= 1472, length -> length + 64 * step);
    return IntStream.concat(shorter, longer).toArray();
  }

  private static void assertKept(int code, Octets value) throws SyntaxException {
    var written = TABLE.format(code, value);
    int most = CHARACTERS_AN_OCTET * value.length() + LONGEST_LIST_OF_NAMES;
    if (!isOneLine(written.value()) || written.value().length() > most) {
      throw new AssertionError(written.name() + " of " + value + " is " + written.value());
    }
    var read = TABLE.find(written.name()).orElseThrow().format().parse(written.value());
    if (!read.equals(TABLE.canonical(code, value)) || !read.equals(TABLE.canonical(code, read))) {
      throw new AssertionError(written.name() + " of " + value + " is read as " + read);
    }
  }

  private static boolean isOneLine(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aValueOf65535OctetsIsWrittenInBounds(int code) throws Exception {
    for (int filling : new int[] {'a', 0xff}) {
      var written = TABLE.format(code, Hex.repeated(filling, 65_535));
      assertThat(written.value().length())
          .isLessThanOrEqualTo(CHARACTERS_AN_OCTET * 65_535 + LONGEST_LIST_OF_NAMES);
    }
  }
}
