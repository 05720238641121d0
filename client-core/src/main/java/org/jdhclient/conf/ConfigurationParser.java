package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdhclient.conf.Statement.Placement;
import org.jdhclient.conf.option.DefinitionParser;
import org.jdhclient.conf.option.OptionSpaces;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.LeaseDeclaration;
import org.jdhclient.leasefile.LeaseFormat;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.Token;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.text.UnsupportedException;

/**
 * Reads dhclient.conf(5), by recursive descent. A statement that is wrong is left out; reading goes
 * on behind it.
 */
final class ConfigurationParser {
  private static final int MAX_LENGTH = 256 * 1024;
  private static final int MAX_INCLUDED = 64;
  private static final int MAX_PROBLEMS = 50;

  private final IncludedFiles includes;
  private final OptionSpaces spaces = new OptionSpaces();
  private final List<Statement> global = new ArrayList<>();
  private final Map<String, List<Statement>> byInterface = new LinkedHashMap<>();
  private final List<StoredLease> leases = new ArrayList<>();
  private final List<StoredLease6> leases6 = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private IdFormat ids = IdFormat.OCTAL;
  private int length;
  private int included;

  ConfigurationParser(IncludedFiles includes) {
    this.includes = includes;
  }

  Configuration parse(Source source) {
    file(source);
    return new Configuration(
        List.copyOf(global),
        Map.copyOf(byInterface),
        spaces,
        new Configuration.Leases(List.copyOf(leases), List.copyOf(leases6), ids),
        List.copyOf(problems));
  }

  private void file(Source source) {
    length += source.text().length();
    if (length > MAX_LENGTH) {
      problem(source.problem(Problem.Kind.SYNTAX, 0, "longer than 256 KiB; it is not read"));
      return;
    }
    var tokens = new TokenCursor(source.text());
    var body = new Body(source, tokens);
    while (!tokens.peek().isEnd()) {
      body.statement(global);
      if (tokens.peek().is("}")) {
        problem(source.problem(Problem.Kind.SYNTAX, tokens.next().start(), "too many braces"));
      }
    }
  }

  private void problem(Problem problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  /** The reading of one file. */
  private final class Body {
    private final Source source;
    private final TokenCursor tokens;
    private final ExecutableParser executables;
    private final DefinitionParser options;
    private final ListParser lists;

    Body(Source source, TokenCursor tokens) {
      this.source = source;
      this.tokens = tokens;
      executables = new ExecutableParser(tokens, spaces);
      options = new DefinitionParser(tokens, spaces);
      lists = new ListParser(tokens, spaces);
    }

    void statement(List<Statement> scope) {
      if (tokens.skips(";") || tokens.peek().is("}")) {
        return;
      }
      var level = tokens.level();
      try {
        statement(tokens.peek(), tokens.word("a statement"), scope);
      } catch (SyntaxException e) {
        problem(source.problem(e));
        tokens.skipStatement(level);
      }
    }

    private void statement(Token token, String keyword, List<Statement> scope)
        throws SyntaxException {
      var wait = TimingStatement.of(keyword);
      if (ExecutableParser.isKeyword(keyword)) {
        scope.add(executables.statement(keyword));
      } else if (wait.isPresent()) {
        int seconds = (int) tokens.number(0, Integer.MAX_VALUE);
        tokens.semicolon();
        scope.add(new Statement.Patience(wait.get(), seconds));
      } else {
        declaration(token, keyword, scope);
      }
    }

    private void declaration(Token token, String keyword, List<Statement> scope)
        throws SyntaxException {
      switch (keyword) {
        case "also" -> scope.add(also());
        case "request" -> scope.add(lists.request(Placement.INSTEAD));
        case "require" -> require(token, scope);
        case "reject" -> scope.add(lists.reject());
        case "script" -> {
          scope.add(new Statement.Script(tokens.string("a file name").toLatin1()));
          tokens.semicolon();
        }
        case "option" -> options.definition();
        case "vendor" -> options.vendor();
        case "include" -> include(token);
        case "interface" -> onInterface(token, scope);
        case "lease" -> leases.addAll(declared(StoredLease.format(spaces.dhcp())));
        case "lease6" -> leases6.addAll(declared(StoredLease6.FORMAT));
        case "lease-id-format" -> ids = lists.ids();
        default -> {
          if (!Unsupported.isKeyword(keyword)) {
            throw SyntaxException.at(token, "expecting a statement");
          }
          Unsupported.pass(keyword, token, tokens);
        }
      }
    }

    private Statement also() throws SyntaxException {
      if (tokens.skipsWord("request")) {
        return lists.request(Placement.ALSO);
      }
      if (tokens.skipsWord("require")) {
        return lists.require(Placement.ALSO);
      }
      throw tokens.expecting("\"request\" or \"require\"");
    }

    private void require(Token token, List<Statement> scope) throws SyntaxException {
      if (tokens.peek().isWord("authentication")) {
        throw UnsupportedException.at(token, "\"require authentication\"");
      }
      scope.add(lists.require(Placement.INSTEAD));
    }

    private <L extends LeaseDeclaration<L>> List<L> declared(LeaseFormat<L> format)
        throws SyntaxException {
      var found = new ArrayList<Problem>();
      var declared = new LeaseDeclarationParser(tokens, source, found).declaration(format);
      found.forEach(ConfigurationParser.this::problem);
      return declared;
    }

    private void include(Token token) throws SyntaxException {
      var path = tokens.string("a file name").toLatin1();
      tokens.semicolon();
      if (included == MAX_INCLUDED) {
        throw SyntaxException.at(token, "more than " + MAX_INCLUDED + " files included");
      }
      included++;
      var text = includes.text(path);
      if (text.isEmpty()) {
        problem(source.problem(Problem.Kind.SYNTAX, token.start(), "the file cannot be included"));
      } else {
        file(new Source(path, text.get()));
      }
    }

    private void onInterface(Token token, List<Statement> scope) throws SyntaxException {
      if (scope != global) {
        throw SyntaxException.at(token, "an interface within an interface");
      }
      var name = tokens.string("an interface's name in quotation marks").toLatin1();
      tokens.expect("{", "an opening brace");
      var block = byInterface.computeIfAbsent(name, unseen -> new ArrayList<>());
      while (!tokens.skips("}")) {
        if (tokens.peek().isEnd()) {
          throw tokens.expecting("a closing brace");
        }
        statement(block);
      }
    }
  }
}
