package org.jdhclient.conf;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.conf.Statement.Branch;
import org.jdhclient.conf.Statement.Executable;
import org.jdhclient.conf.expression.ExpressionParser;
import org.jdhclient.conf.option.OptionSpaces;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.text.TokenCursor;
import org.jdhclient.text.UnsupportedException;

/** Reads the statements that say something to servers, or make something of what they say. */
final class ExecutableParser {
  private final TokenCursor tokens;
  private final OptionSpaces spaces;
  private final ExpressionParser expressions;
  private final OptionValueParser values;

  ExecutableParser(TokenCursor tokens, OptionSpaces spaces) {
    this.tokens = tokens;
    this.spaces = spaces;
    this.expressions = new ExpressionParser(tokens, spaces);
    this.values = new OptionValueParser(tokens, expressions);
  }

  static boolean isKeyword(String word) {
    return switch (word) {
      case "send", "default", "supersede", "prepend", "append", "if" -> true;
      default -> false;
    };
  }

  /** Reads what stands behind the keyword. */
  Executable statement(String keyword) throws SyntaxException {
    if (keyword.equals("if")) {
      return conditional();
    }
    var token = tokens.peek();
    var name = spaces.option(tokens);
    if (keyword.equals("send")) {
      return new Statement.Send(name, values.value(name.definition()));
    }
    if (!name.isDhcp() && !name.isDhcp6()) {
      throw UnsupportedException.at(token, "changing " + token.text());
    }
    return new Statement.Modify(modification(keyword), name, values.value(name.definition()));
  }

  private static Modification modification(String keyword) {
    return switch (keyword) {
      case "default" -> Modification.DEFAULT;
      case "supersede" -> Modification.SUPERSEDE;
      case "prepend" -> Modification.PREPEND;
      default -> Modification.APPEND;
    };
  }

  private Executable conditional() throws SyntaxException {
    tokens.enter();
    var branches = new ArrayList<Branch>();
    List<Executable> otherwise = List.of();
    branches.add(branch());
    while (skipsElsif()) {
      branches.add(branch());
    }
    if (tokens.skipsWord("else")) {
      otherwise = block();
    }
    tokens.leave();
    return new Statement.If(List.copyOf(branches), otherwise);
  }

  /** In one word, as dhclient.conf(5) has it, or in two, as dhclient takes it as well. */
  private boolean skipsElsif() {
    if (tokens.peek().isWord("else") && tokens.peekSecond().isWord("if")) {
      tokens.next();
      return tokens.skipsWord("if");
    }
    return tokens.skipsWord("elsif");
  }

  private Branch branch() throws SyntaxException {
    return new Branch(expressions.condition(), block());
  }

  private List<Executable> block() throws SyntaxException {
    tokens.expect("{", "an opening brace");
    var statements = new ArrayList<Executable>();
    while (!tokens.skips("}")) {
      var token = tokens.peek();
      var keyword = tokens.word("a statement");
      if (Unsupported.isKeyword(keyword)) {
        throw UnsupportedException.at(token, "\"" + keyword + "\"");
      }
      if (keyword.equals("option")) {
        spaces.option(tokens);
        throw UnsupportedException.at(token, "an option's value outside of a lease");
      }
      if (!isKeyword(keyword)) {
        throw SyntaxException.at(token, "expecting a statement");
      }
      statements.add(statement(keyword));
    }
    return List.copyOf(statements);
  }
}
