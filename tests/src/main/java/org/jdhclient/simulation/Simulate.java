package org.jdhclient.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.simulation.mutant.Mutant;
import org.jdhclient.simulation.mutant.MutantHunt;

/** The command {@code tests/simulate}. */
public final class Simulate {
  private static final String HELP =
      """
      Usage: tests/simulate [--seeds N] [--from S] [--trace] | --mutants [--seeds N]
      Runs jdhclient's core in simulated worlds, in virtual time. One seed is one world, with
      servers, a link, a kernel and a disk that fail in ways drawn for it; then all is well for
      a while, and the client has to have a lease; then it is told to end. After every step the
      invariants are checked.

        --seeds N   how many worlds; 1000 if nothing is said (with --mutants, at most for each;
                    10000)
        --from S    the first seed; 0 if nothing is said
        --trace     prints what happens, line by line: nanoseconds since boot, event, state,
                    actions, messages as a hash, addresses with their lifetimes
        --mutants   checks the checks: builds the core anew with one defect at a time, and looks
                    for a seed that finds it

      All processors are used. A seed that fails is told with what does not hold, and how to
      run it again. The same seed gives the same trace.
      10,000 seeds take two to three minutes on two processors:
        tests/simulate --seeds 10000
      Exit status: 0 if all is well, 1 if an invariant did not hold or a defect was not found,
      2 if the arguments are none of these.
      """;

  private static final int DEFAULT_SEEDS = 1000;

  private Simulate() {}

  public static void main(String[] arguments) throws IOException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(HELP);
      return;
    }
    try {
      var asked = Arguments.parse(arguments);
      System.exit(isWell(asked) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("simulate: " + e.getMessage());
      System.err.print(HELP);
      System.exit(2);
    }
  }

  private static boolean isWell(Arguments asked) throws IOException {
    if (asked.task() == Arguments.Task.MUTANTS) {
      var root = Path.of(System.getProperty("jdhclient.root", "."));
      var hunt = new MutantHunt(root, asked.seeds(MutantHunt.MOST_SEEDS));
      return hunt.run(Mutant.all(), System.out::println);
    }
    if (asked.task() == Arguments.Task.TRACE) {
      var outcome = Simulation.run(Life.of(asked.from()), System.out::println);
      outcome.violation().ifPresent(violation -> System.out.println(violation.getMessage()));
      return outcome.violation().isEmpty();
    }
    var campaign = Campaign.run(asked.from(), asked.seeds(DEFAULT_SEEDS));
    System.out.print(campaign.text());
    return campaign.failures().isEmpty();
  }
}
