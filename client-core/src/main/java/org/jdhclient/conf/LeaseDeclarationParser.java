package org.jdhclient.conf;

import java.util.List;
import org.jdhclient.leasefile.LeaseDeclaration;
import org.jdhclient.leasefile.LeaseFormat;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;

/** Reads lease declarations, which are written as in a lease file. */
final class LeaseDeclarationParser {
  /** What is said later counts: so a lease that names no interface is of any. */
  private static final String BEGINNING = " { interface \"" + StoredLease.ANY_INTERFACE + "\"; ";

  private final TokenCursor tokens;
  private final Source source;
  private final List<Problem> problems;

  /**
   * @param problems to which those of the declarations are added
   */
  LeaseDeclarationParser(TokenCursor tokens, Source source, List<Problem> problems) {
    this.tokens = tokens;
    this.source = source;
    this.problems = problems;
  }

  /** Reads what stands behind the keyword; empty if it is no use. */
  <L extends LeaseDeclaration<L>> List<L> declaration(LeaseFormat<L> format)
      throws SyntaxException {
    var beginning = format.keyword() + BEGINNING;
    int start = tokens.peek().start();
    if (!tokens.peek().is("{")) {
      throw tokens.expecting("an opening brace");
    }
    tokens.skipStatement(tokens.level());
    var text = beginning + source.text().substring(start + 1, tokens.peek().start());
    var read = RecordedLeases.of(format, text);
    for (var problem : read.problems()) {
      int at =
          Math.max(
              start,
              start + 1 - beginning.length() + offset(text, problem.line(), problem.column()));
      problems.add(source.problem(Problem.Kind.SYNTAX, at, problem.what()));
    }
    return read.leases();
  }

  private static int offset(String text, int line, int column) {
    int lineStart = 0;
    for (int passed = 1; passed < line; passed++) {
      lineStart = text.indexOf('\n', lineStart) + 1;
    }
    return lineStart + column - 1;
  }
}
