package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jdhclient.text.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements begin and end, to the last character. */
class StatementReaderTest {

  @Test
  void statementsEndWithTheirSemicolonOrTheirBrace() throws Exception {
    var reader = new StatementReader("a b;c { d; { } }\"e;}\" # f;\n;");
    assertThat(reader.statement()).isEqualTo("a b;");
    assertThat(reader.position()).isEqualTo(4);
    assertThat(reader.statement()).isEqualTo("c { d; { } }");
    assertThat(reader.statement()).isEqualTo("\"e;}\" # f;\n;");
    assertThat(reader.hasNext()).isFalse();
  }

  @Test
  void aQuotationMarkBehindABackslashEndsNoString() throws Exception {
    assertThat(new StatementReader("\"a\\\";\" b;c").statement()).isEqualTo("\"a\\\";\" b;");
    assertThat(new StatementReader("\"a\\\\\";b").statement()).isEqualTo("\"a\\\\\";");
  }

  @Test
  void bracesGoSixteenDeep() throws Exception {
    var deepest = "{".repeat(16) + "}".repeat(16);
    assertThat(new StatementReader(deepest).statement()).isEqualTo(deepest);
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
        "~a \"b\n\";~   | 2 | a string without end",
        "~a \"b\\\\\n\";~ | 2 | a string without end",
        "~a \"b~        | 2 | a string without end",
        "~a\nlease {~   | 2 | a declaration within a statement",
        "~a\nlease6 {~  | 2 | a declaration within a statement",
        "~a\ndefault-duid ~ | 2 | a declaration within a statement",
        "~a\u007f;~     | 1 | not a printable ASCII character",
        "~a\u001f;~     | 1 | not a printable ASCII character",
      })
  void whatIsNoStatementIsRefusedWhereItEnds(String text, int offset, String reason) {
    assertRefused(text, offset, reason);
  }

  private static void assertRefused(String text, int offset, String reason) {
    var reader = new StatementReader(text);
    assertThatExceptionOfType(SyntaxException.class)
        .isThrownBy(reader::statement)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
  }

  @Test
  void blanksAndCommentsAreSkipped() {
    var reader = new StatementReader(" \t\r\n\u000b\f# a;\n#b\n c");
    assertThat(reader.hasNext()).isTrue();
    assertThat(reader.position()).isEqualTo(15);
    assertThat(new StatementReader("# a").hasNext()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lease \n{ }", "lease{}", "lease # of what\n {}", "LEASE { }"})
  void aBlockBeginsWithItsKeywordAndABrace(String text) {
    var reader = new StatementReader(text);
    assertThat(reader.isAtBlockEnd()).isFalse();
    assertThat(reader.skipsBlockStart("lease6")).isFalse();
    assertThat(reader.skipsBlockStart("lease")).isTrue();
    assertThat(reader.isAtBlockEnd()).isTrue();
    assertThat(reader.blockFrom(1)).isEqualTo(text.substring(1));
    assertThat(reader.hasNext()).isFalse();
    assertThat(reader.isAtBlockEnd()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lease", "lease ", "lease x {", "leas {", "\"lease\" {", "leases {"})
  void allElseIsNoBlock(String text) {
    assertThat(new StatementReader(text).skipsBlockStart("lease")).isFalse();
  }

  @Test
  void theNextDeclarationIsOneThatBeginsALine() {
    var reader = new StatementReader(" lease {\nx\nlease {");
    reader.skipToDeclaration(1);
    assertThat(reader.position()).isEqualTo(11);
    reader.skipToDeclaration(12);
    assertThat(reader.hasNext()).isFalse();
  }
}
