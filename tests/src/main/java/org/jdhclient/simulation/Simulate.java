package org.jdhclient.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jdhclient.simulation.Arguments.Family;
import org.jdhclient.simulation.life.Campaign;
import org.jdhclient.simulation.life.Life;
import org.jdhclient.simulation.mutant.Mutant;
import org.jdhclient.simulation.mutant.MutantHunt;
import org.jdhclient.simulation6.SeedSearch6;
import org.jdhclient.simulation6.Simulation6;

/** The command {@code tests/simulate}. */
public final class Simulate {
  private static final String HELP =
      """
      Usage: tests/simulate [-6] [--seeds N] [--from S] [--trace] | [-6] --mutants [--seeds N]
      Runs jdhclient's core in simulated worlds, in virtual time. One seed is one world, with
      servers, a link, a kernel and a disk that fail in ways drawn for it; then all is well for
      a while, and the client has to have a lease; then it is told to end. After every step the
      invariants are checked.

        -6          worlds of DHCPv6; of DHCPv4 if nothing is said
        --seeds N   how many worlds; 1000 if nothing is said (with --mutants, at most for each;
                    10000)
        --from S    the first seed; 0 if nothing is said
        --trace     prints what happens, line by line: nanoseconds since boot, event, state,
                    actions, messages as a hash, addresses with their lifetimes
        --mutants   checks the checks: builds the core anew with one defect at a time, and looks
                    for a seed that finds it; defects of both families, or with -6 of DHCPv6

      All processors are used. A seed that fails is told with what does not hold, and how to
      run it again. The same seed gives the same trace.
      10,000 seeds take a minute on two processors, with -6 two:
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
      return areFound(asked);
    }
    var worlds = asked.family() == Family.DHCPV6 ? Simulation6.WORLDS : Simulation.WORLDS;
    if (asked.task() == Arguments.Task.TRACE) {
      var outcome = worlds.living().run(Life.of(asked.from()), System.out::println);
      outcome.violation().ifPresent(violation -> System.out.println(violation.getMessage()));
      return outcome.violation().isEmpty();
    }
    var campaign = Campaign.run(worlds, asked.from(), asked.seeds(DEFAULT_SEEDS));
    System.out.print(campaign.text());
    return campaign.failures().isEmpty();
  }

  private static boolean areFound(Arguments asked) throws IOException {
    var root = Path.of(System.getProperty("jdhclient.root", "."));
    long seeds = asked.seeds(MutantHunt.MOST_SEEDS);
    boolean found =
        asked.family() == Family.DHCPV6
            || new MutantHunt(root, seeds, SeedSearch.class.getName())
                .run(Mutant.all(SeedSearch.MUTANTS), System.out::println);
    return new MutantHunt(root, seeds, SeedSearch6.class.getName())
            .run(Mutant.all(SeedSearch6.MUTANTS), System.out::println)
        && found;
  }
}
