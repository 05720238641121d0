package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.wire.MalformedPacketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where statements begin and end, to the last character. */
class LeaseFileScannerTest {

  @Test
  void statementsEndWithTheirSemicolonOrTheirBrace() throws Exception {
    var scanner = new LeaseFileScanner("a b;c { d; { } }\"e;}\" # f;\n;");
    assertThat(scanner.statement()).isEqualTo("a b;");
    assertThat(scanner.position()).isEqualTo(4);
    assertThat(scanner.statement()).isEqualTo("c { d; { } }");
    assertThat(scanner.statement()).isEqualTo("\"e;}\" # f;\n;");
    assertThat(scanner.skipBlanks()).isFalse();
  }

  @Test
  void aQuotationMarkBehindABackslashEndsNoString() throws Exception {
    assertThat(new LeaseFileScanner("\"a\\\";\" b;c").statement()).isEqualTo("\"a\\\";\" b;");
    assertThat(new LeaseFileScanner("\"a\\\\\";b").statement()).isEqualTo("\"a\\\\\";");
  }

  @Test
  void bracesGoSixteenDeep() throws Exception {
    var deepest = "{".repeat(16) + "}".repeat(16);
    assertThat(new LeaseFileScanner(deepest).statement()).isEqualTo(deepest);
    assertRefused("{".repeat(17) + "}".repeat(17), 16, "braces deeper than 16");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a             | 1 | the text ends within a statement",
        "a { b;        | 6 | the text ends within a statement",
        "a }           | 2 | a closing brace where a semicolon belongs",
        "~a \"b\n\";~   | 4 | a string without end",
        "~a \"b~        | 4 | a string without end",
        "~a\nlease {~   | 2 | a declaration within a statement",
        "~a\nlease6 {~  | 2 | a declaration within a statement",
        "~a\ndefault-duid ~ | 2 | a declaration within a statement",
        "~a\u007f;~     | 1 | not a character of a lease file",
        "~a\u001f;~     | 1 | not a character of a lease file",
      })
  void whatIsNoStatementIsRefusedWhereItEnds(String text, int offset, String reason) {
    assertRefused(text, offset, reason);
  }

  private static void assertRefused(String text, int offset, String reason) {
    var scanner = new LeaseFileScanner(text);
    assertThatExceptionOfType(MalformedPacketException.class)
        .isThrownBy(scanner::statement)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    assertThat(scanner.position()).isEqualTo(offset);
  }

  @Test
  void blanksAndCommentsAreSkipped() {
    var scanner = new LeaseFileScanner(" \t\r\n# a;\n#b\n c");
    assertThat(scanner.skipBlanks()).isTrue();
    assertThat(scanner.textFrom(0)).endsWith(" ");
    assertThat(scanner.position()).isEqualTo(13);
    assertThat(new LeaseFileScanner("# a").skipBlanks()).isFalse();
  }

  @Test
  void aBlockBeginsWithItsKeywordAndABrace() {
    var scanner = new LeaseFileScanner("lease \n{ }");
    assertThat(scanner.skipBlockEnd()).isFalse();
    assertThat(scanner.skipBlockStart("lease6")).isFalse();
    assertThat(scanner.skipBlockStart("lease")).isTrue();
    assertThat(scanner.position()).isEqualTo(8);
    assertThat(scanner.skipBlockEnd()).isTrue();
    assertThat(scanner.position()).isEqualTo(10);
    assertThat(scanner.skipBlockEnd()).isFalse();
    for (var text : new String[] {"lease", "lease ", "lease x {", "leas {"}) {
      assertThat(new LeaseFileScanner(text).skipBlockStart("lease")).as(text).isFalse();
    }
  }

  @Test
  void theNextDeclarationIsOneThatBeginsALine() {
    var scanner = new LeaseFileScanner(" lease {\nx\nlease {");
    scanner.skipToDeclaration(1);
    assertThat(scanner.position()).isEqualTo(11);
    scanner.skipToDeclaration(12);
    assertThat(scanner.skipBlanks()).isFalse();
  }
}
