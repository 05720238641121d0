package org.jdhclient.leasefile;

import java.util.ArrayList;
import org.jdhclient.text.Place;
import org.jdhclient.text.SyntaxException;

/**
 * Reads a lease file's text, or a part of it. A declaration that is torn is left out; reading goes
 * on where the next one begins.
 */
final class LeaseFileParser<L extends LeaseDeclaration<L>> {
  private final String text;
  private final StatementReader statements;
  private final LeaseFormat<L> format;
  private final Declarations<L> declarations;
  private final Problems problems;
  private boolean lost;

  LeaseFileParser(
      String text, LeaseFormat<L> format, Declarations<L> declarations, Problems problems) {
    this.format = format;
    this.text = text;
    this.statements = new StatementReader(text);
    this.declarations = declarations;
    this.problems = problems;
  }

  /** Is told what could not be read, with line and column in the text. */
  interface Problems {
    void add(int line, int column, String what);
  }

  void parse() {
    while (statements.hasNext()) {
      try {
        declaration();
        lost = false;
      } catch (SyntaxException e) {
        goOnBehind(e);
      }
    }
  }

  /**
   * The same of a text that goes on.
   *
   * @return how much of it is whole declarations
   */
  int parseWhole() {
    while (statements.hasNext()) {
      int begin = statements.position();
      try {
        declaration();
        lost = false;
      } catch (SyntaxException e) {
        if (!statements.hasNext()) {
          return begin;
        }
        goOnBehind(e);
      }
    }
    return text.length();
  }

  /** Whether behind something torn no declaration has come yet. */
  boolean isLost() {
    return lost;
  }

  private void goOnBehind(SyntaxException e) {
    lost = true;
    problem(e.offset(), e.reason());
    statements.skipToDeclaration(e.offset());
  }

  private void declaration() throws SyntaxException {
    int start = statements.position();
    if (statements.skipsBlockStart(format.keyword())) {
      lease(start);
    } else {
      declarations.add(other(start, statements.statement()));
    }
  }

  private static Declaration other(int start, String statement) throws SyntaxException {
    try {
      var duid = DefaultDuid.find(statement);
      return duid.isPresent() ? duid.get() : new ForeignDeclaration(statement);
    } catch (SyntaxException e) {
      throw new SyntaxException(e.reason(), start + e.offset());
    }
  }

  /** A lease that is whole; what is wrong in one that is torn does not matter. */
  private void lease(int start) throws SyntaxException {
    var block = format.newBlock().get();
    var faults = new ArrayList<SyntaxException>();
    while (!statements.isAtBlockEnd()) {
      int at = statements.position();
      var statement = statements.statementInBlock();
      try {
        block.add(statement);
      } catch (SyntaxException e) {
        faults.add(new SyntaxException(e.reason(), at));
      }
    }
    var whole = statements.blockFrom(start);
    var missing = block.missing();
    if (missing.isEmpty()) {
      declarations.addLease(block.toLease());
    } else {
      declarations.add(new ForeignDeclaration(whole));
      problem(start, "a lease of no " + missing.get());
    }
    for (var fault : faults) {
      problem(fault.offset(), fault.reason());
    }
  }

  private void problem(int offset, String what) {
    var place = Place.of(text, offset);
    problems.add(place.line(), place.column(), what);
  }
}
