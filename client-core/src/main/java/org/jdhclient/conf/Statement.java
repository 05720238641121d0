package org.jdhclient.conf;

import java.util.LinkedHashSet;
import java.util.List;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.conf.expression.BooleanExpression;
import org.jdhclient.conf.expression.DataExpression;
import org.jdhclient.conf.expression.EvaluationContext;
import org.jdhclient.conf.option.OptionName;

/** A statement that has an effect, in the order of the file. */
sealed interface Statement {

  /** A statement that may depend on a condition. */
  sealed interface Executable extends Statement {}

  /** Something that the client says of itself. */
  record Send(OptionName option, DataExpression value) implements Executable {}

  /** Something that the client makes of what a server says. */
  record Modify(Modification how, OptionName option, DataExpression value) implements Executable {}

  /** The first branch whose condition holds, or what stands behind else. */
  record If(List<Branch> branches, List<Executable> otherwise) implements Executable {

    List<Executable> chosen(EvaluationContext facts) {
      return branches.stream()
          .filter(branch -> branch.condition().holds(facts))
          .findFirst()
          .map(Branch::then)
          .orElse(otherwise);
    }
  }

  /** A condition and what it is for. */
  record Branch(BooleanExpression condition, List<Executable> then) {}

  record Patience(TimingStatement what, int seconds) implements Statement {}

  record Request(Placement placement, Codes codes) implements Statement {}

  record Require(Placement placement, Codes codes) implements Statement {}

  /** Options by their codes, for the two families. */
  record Codes(List<Integer> dhcp, List<Integer> dhcp6) {
    Codes then(Placement placement, Codes other) {
      return placement == Placement.INSTEAD
          ? other
          : new Codes(joined(dhcp, other.dhcp), joined(dhcp6, other.dhcp6));
    }

    private static List<Integer> joined(List<Integer> before, List<Integer> added) {
      var all = new LinkedHashSet<>(before);
      all.addAll(added);
      return List.copyOf(all);
    }
  }

  record Reject(List<Ipv4Prefix> servers) implements Statement {}

  record Script(String path) implements Statement {}

  /** Whether a list takes the place of the one before, or adds to it ({@code also}). */
  enum Placement {
    INSTEAD,
    ALSO
  }
}
