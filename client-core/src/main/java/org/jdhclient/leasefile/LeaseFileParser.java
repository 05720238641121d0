package org.jdhclient.leasefile;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.wire.MalformedPacketException;

/**
 * Reads a lease file's text. A declaration that is torn is left out; reading goes on where the next
 * one begins.
 */
final class LeaseFileParser {
  private static final int MAX_PROBLEMS = 20;

  private final String text;
  private final LeaseFileScanner scanner;
  private final LineCounter lines;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  LeaseFileParser(String text) {
    this.text = text;
    this.scanner = new LeaseFileScanner(text);
    this.lines = new LineCounter(text);
  }

  LeaseFile parse() {
    if (text.length() > LeaseFile.MAX_LENGTH) {
      problem(new Fault(0, "longer than 1 MiB; only its end is read"));
      scanner.skipToDeclaration(text.length() - LeaseFile.MAX_LENGTH);
    }
    while (scanner.skipBlanks()) {
      try {
        declaration();
      } catch (MalformedPacketException e) {
        problem(new Fault(scanner.position(), e.reason()));
        scanner.skipToDeclaration(scanner.position());
      }
    }
    return new LeaseFile(new LeaseDatabase(declarations), List.copyOf(problems));
  }

  private void declaration() throws MalformedPacketException {
    int start = scanner.position();
    if (scanner.skipBlockStart("lease")) {
      lease(start);
    } else {
      declarations.add(other(scanner.statement()));
    }
  }

  private static Declaration other(String statement) throws MalformedPacketException {
    return DefaultDuid.isNamedBy(statement)
        ? DefaultDuid.parse(statement)
        : new ForeignDeclaration(statement);
  }

  /** A lease that is whole; what is wrong in one that is torn does not matter. */
  private void lease(int start) throws MalformedPacketException {
    var block = new LeaseBlock();
    var faults = new ArrayList<Fault>();
    while (!scanner.skipBlockEnd()) {
      int at = scanner.position();
      var statement = scanner.statementInBlock();
      try {
        block.add(statement);
      } catch (MalformedPacketException e) {
        faults.add(new Fault(at, e.reason()));
      }
    }
    try {
      declarations.add(block.toLease());
    } catch (MalformedPacketException e) {
      declarations.add(new ForeignDeclaration(scanner.textFrom(start)));
      faults.add(0, new Fault(start, e.reason()));
    }
    for (var fault : faults) {
      problem(fault);
    }
  }

  private void problem(Fault fault) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(lines.problem(fault.at(), fault.what()));
    }
  }

  /** A problem before it is known on which line it is. */
  private record Fault(int at, String what) {}
}
