package org.jdhclient.simulation.mutant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Looks, for each defect, for a seed that finds it: first that which did the last time. */
public final class MutantHunt {
  /** Within so many a defect has to be found. */
  public static final long MOST_SEEDS = 10_000;

  private final Path root;
  private final long seeds;
  private final String search;

  /**
   * @param root of the project, where the sources are
   * @param seeds at most for each
   * @param search name of the class that lives a seed
   */
  public MutantHunt(Path root, long seeds, String search) {
    this.root = root;
    this.seeds = seeds;
    this.search = search;
  }

  /**
   * Hunts all, and tells of each.
   *
   * @return whether every one was found, and by an invariant that it is to be found by
   * @throws IOException if a source cannot be read
   */
  public boolean run(List<Mutant> mutants, Consumer<String> tell) throws IOException {
    var findings = mutants.stream().parallel().map(this::hunt).toList();
    for (var finding : findings) {
      tell.accept(finding.toString());
    }
    long caught = findings.stream().filter(Finding::isCaught).count();
    tell.accept(caught + " of " + findings.size() + " mutants caught");
    return caught == findings.size();
  }

  /** What became of one; the first seed's invariant is empty if no seed found it. */
  record Finding(Mutant mutant, long seed, String invariant) {
    boolean isCaught() {
      return !invariant.isEmpty() && List.of(mutant.caughtBy().split(" ")).contains(invariant);
    }

    @Override
    public String toString() {
      return invariant.isEmpty()
          ? "NOT FOUND: " + mutant.name()
          : (isCaught() ? "caught: " : "NOT BY " + mutant.caughtBy() + ": ")
              + mutant.name()
              + ", by "
              + invariant
              + " in seed "
              + seed;
    }
  }

  private Finding hunt(Mutant mutant) {
    try (var loader = PatchedCore.with(mutant, Files.readString(root.resolve(mutant.file())))) {
      var search = search(loader);
      return LongStream.concat(LongStream.of(mutant.seed()), LongStream.range(0, seeds))
          .mapToObj(seed -> new Finding(mutant, seed, search.apply(seed)))
          .filter(finding -> !finding.invariant().isEmpty())
          .findFirst()
          .orElse(new Finding(mutant, seeds, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the class of another loader is known by its interface only
  private LongFunction<String> search(ClassLoader loader) {
    try {
      return (LongFunction<String>) loader.loadClass(search).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
