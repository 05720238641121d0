package org.jdhclient.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdhclient.lab.debian.Installation;

/**
 * Tries faults and prints a table: {@code --all} of them, or every n-th ({@code --every N}), on the
 * client of DHCPv4 or with {@code -6} on that of DHCPv6.
 *
 * <p>Ends with status 0 if all was as it has to be each time, with 1 if not, and with 2 if the
 * arguments are not understood.
 */
public final class Crash {
  /** Most of a case's time is waiting. */
  private static final int AT_ONCE = 4;

  private Crash() {}

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    if (Installation.underTest().form() != Installation.Form.NATIVE) {
      System.err.println("tests/crash: there is no native executable; it takes a JDK 25 to build");
      System.exit(1);
    }
    try {
      var outcomes = run(CrashArguments.parse(List.of(arguments)));
      Tally.print(outcomes, System.out);
      System.exit(outcomes.stream().allMatch(outcome -> outcome.complaints().isEmpty()) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      System.err.println("tests/crash: " + e.getMessage());
      System.exit(2);
    }
  }

  /** Every so manieth case of all phases, the first included. */
  private static List<Outcome> run(CrashArguments arguments)
      throws InterruptedException, ExecutionException {
    var cases = Trial.casesOf(arguments.subject());
    var chosen =
        IntStream.range(0, cases.size())
            .filter(i -> i % arguments.step() == 0)
            .mapToObj(cases::get);
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var work = chosen.map(each -> (Callable<Outcome>) () -> told(Trial.of(each))).toList();
      System.out.println(work.size() + " of " + cases.size() + " cases");
      var outcomes = new ArrayList<Outcome>();
      for (var future : threads.invokeAll(work)) {
        outcomes.add(future.get());
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Outcome told(Outcome outcome) {
    var news = new StringBuilder(outcome.of().toString());
    news.append(outcome.struck() ? "" : ": did not strike").append(": ").append(outcome.found());
    outcome.complaints().forEach(complaint -> news.append("\n  NOT SO: ").append(complaint));
    if (!outcome.complaints().isEmpty()) {
      news.append('\n').append(outcome.story());
    }
    System.out.println(news);
    return outcome;
  }
}
