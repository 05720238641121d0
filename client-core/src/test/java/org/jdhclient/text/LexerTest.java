package org.jdhclient.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jdhclient.wire.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where tokens begin and end, to the last character. What dhclient.conf(5) says of the language is
 * that tabs and newlines are for formatting, that keywords are in any case, and that comments are
 * anywhere but within quotes, from the # to the line's end.
 */
class LexerTest {

  private static List<Token> tokens(String text) {
    var lexer = new Lexer(text);
    var tokens = new ArrayList<Token>();
    Token token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (!token.isEnd());
    return tokens;
  }

  private static List<String> texts(String text) {
    return tokens(text).stream().filter(token -> !token.isEnd()).map(Token::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "option host-name \"a b\"; | option,host-name,\"a b\",;",
        "10.0.0.1/24              | 10.0.0.1,/,24",
        "1:2:ff                   | 1:2:ff",
        "2026/11/22 21:55:47      | 2026,/,11,/,22,21:55:47",
        "a{b}                     | a,{,b,}",
        "a!=b~=c~~d=e             | a,!=,b,~=,c,~~,d,=,e",
        "-5 - 5 a-b a- -          | -5,-,5,a-b,a-,-",
        "a\"b\"c                  | a,\"b\",c",
        "<error>                  | <,error,>",
        "a#b                      | a",
        "\"a#b\"#c                | \"a#b\"",
        "\"a\\\"b\"                 | \"a\\\"b\"",
        "\"a\\\\\"b                 | \"a\\\\\",b",
      })
  void aTextIsCutIntoTokens(String text, String tokens) {
    assertThat(texts(text)).containsExactly(tokens.split(","));
  }

  @Test
  void commasAreTokens() {
    assertThat(texts("a,b , c")).containsExactly("a", ",", "b", ",", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\n", "\u000b", "\f", "\r", "# to the end\n", "#\n"})
  void whatSeparates(String blank) {
    assertThat(texts("a" + blank + "b")).containsExactly("a", "b");
    assertThat(texts(blank + "a" + blank)).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\b", "\u000e", "\u001f", "\u007f", "\u0080", "\u00ff"})
  void whatIsNoCharacterOfTheLanguage(String character) {
    assertThat(tokens("a" + character + "b").get(1))
        .isEqualTo(new Token(Token.Kind.BAD, "not a printable ASCII character", 1, 2));
    assertThat(texts("\"" + character + "\"")).containsExactly("\"" + character + "\"");
    assertThat(texts("#" + character)).isEmpty();
  }

  /** Also where a backslash is the last of its line: what is torn costs no more than that line. */
  @ParameterizedTest
  @ValueSource(strings = {"\"a", "\"a\\", "\"", "\"\\"})
  void aStringEndsOnItsLine(String start) {
    assertThat(tokens("x " + start + "\ny\""))
        .startsWith(
            new Token(Token.Kind.WORD, "x", 0, 1),
            new Token(Token.Kind.BAD, "a string without end", 2, 2 + start.length()))
        .element(2)
        .isEqualTo(new Token(Token.Kind.WORD, "y", 3 + start.length(), 4 + start.length()));
    assertThat(tokens(start).get(0).end()).isEqualTo(start.length());
  }

  @Test
  void tokensFollowEachOtherWhateverTheTextIs() {
    var random = new SplittableRandom(1);
    var characters = "ab1-.:_;{}\"\\#\n\t ,=!~/\0\u00e9";
    for (int i = 0; i < Rounds.of(5_000); i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      assertInOrder(text.toString());
    }
  }

  private static void assertInOrder(String text) {
    int end = 0;
    for (var token : tokens(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      assertThat(token.isEnd() || token.end() > token.start()).isTrue();
      if (!token.isBad()) {
        assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
      }
      end = token.end();
    }
    assertThat(end).isEqualTo(text.length());
  }
}
