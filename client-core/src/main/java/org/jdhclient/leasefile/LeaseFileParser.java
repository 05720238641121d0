package org.jdhclient.leasefile;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.text.Place;
import org.jdhclient.text.SyntaxException;

/**
 * Reads a lease file's text. A declaration that is torn is left out; reading goes on where the next
 * one begins.
 */
final class LeaseFileParser {
  private static final int MAX_PROBLEMS = 20;

  private final String text;
  private final StatementReader statements;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  LeaseFileParser(String text) {
    this.text = text;
    this.statements = new StatementReader(text);
  }

  LeaseFile parse() {
    if (text.length() > LeaseFile.MAX_LENGTH) {
      problem(0, "longer than 1 MiB; only its end is read");
      statements.skipToDeclaration(text.length() - LeaseFile.MAX_LENGTH);
    }
    while (statements.hasNext()) {
      try {
        declaration();
      } catch (SyntaxException e) {
        problem(e.offset(), e.reason());
        statements.skipToDeclaration(e.offset());
      }
    }
    return new LeaseFile(new LeaseDatabase(declarations), List.copyOf(problems));
  }

  private void declaration() throws SyntaxException {
    int start = statements.position();
    if (statements.skipsBlockStart("lease")) {
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
    var block = new LeaseBlock();
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
      declarations.add(block.toLease());
    } else {
      declarations.add(new ForeignDeclaration(whole));
      problem(start, "a lease of no " + missing.get());
    }
    for (var fault : faults) {
      problem(fault.offset(), fault.reason());
    }
  }

  private void problem(int offset, String what) {
    if (problems.size() < MAX_PROBLEMS) {
      var place = Place.of(text, offset);
      problems.add(new Problem(place.line(), place.column(), what));
    }
  }
}
