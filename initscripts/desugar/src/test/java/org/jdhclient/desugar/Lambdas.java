package org.jdhclient.desugar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Lambdas of each kind; what they say has to be the same as classes. */
final class Lambdas implements Supplier<List<String>> {
  private final String own = "own";
  private final List<String> said = new ArrayList<>();

  /** A nest mate with lambdas, and a private method to refer to. */
  private static final class Mate {
    private final int number;

    private Mate(int number) {
      this.number = number;
    }

    private int plus(int more) {
      return number + more;
    }

    private Supplier<String> teller() {
      return () -> "mate " + number;
    }
  }

  /** With a default method that has a lambda. */
  private interface Named {
    String name();

    default Supplier<String> greeting() {
      return () -> "hello " + name();
    }
  }

  @Override
  public List<String> get() {
    String local = "local";
    long wide = 1L << 40;
    double fraction = 0.5;
    Runnable nothing = () -> said.add("nothing taken");
    nothing.run();
    Supplier<String> captures = () -> local + " " + wide + " " + fraction + " " + own;
    said.add(captures.get());
    IntFunction<Mate> made = Mate::new;
    BiFunction<Mate, Integer, Integer> unbound = Mate::plus;
    said.add("unbound " + unbound.apply(made.apply(40), 2));
    Function<Integer, Integer> bound = new Mate(1)::plus;
    said.add("bound " + bound.apply(2));
    said.add(new Mate(7).teller().get());
    ToLongFunction<Integer> widened = Integer::intValue;
    said.add("widened " + widened.applyAsLong(5));
    LongUnaryOperator longs = value -> value + wide;
    said.add("longs " + longs.applyAsLong(1));
    Predicate<Object> isText = String.class::isInstance;
    said.add("negated " + isText.negate().test("text"));
    Function<String, Object> constructor = StringBuilder::new;
    said.add("constructed " + constructor.apply("text"));
    Function<Integer, String[]> array = String[]::new;
    said.add("array of " + array.apply(3).length);
    Supplier<Supplier<String>> nested = () -> () -> "nested " + local;
    said.add(nested.get().get());
    Named named = () -> "named";
    said.add(named.greeting().get());
    List.of("b", "a").stream().sorted(String::compareTo).map(String::length).forEach(this::note);
    return said;
  }

  private void note(int length) {
    said.add("length " + length);
  }
}
