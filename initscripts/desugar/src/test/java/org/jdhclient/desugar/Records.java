package org.jdhclient.desugar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Records of components of each kind; what they say has to be the same in code. */
final class Records implements Supplier<List<String>> {
  private static final int[] NUMBERS = {1};

  /** One component of each type. */
  record Everything(
      boolean truth,
      byte octet,
      short small,
      char letter,
      int number,
      long big,
      float rough,
      double fine,
      String text,
      int[] numbers,
      Object anything) {}

  /** No component at all. */
  record Nothing() {}

  /** A method of its own beside those of all records. */
  record Own(int number) {
    @Override
    public String toString() {
      return "own " + number;
    }
  }

  private static Everything like(int changed) {
    return new Everything(
        changed != 0,
        (byte) (changed == 1 ? -1 : 7),
        (short) (changed == 2 ? -2 : 7),
        changed == 3 ? 'x' : 'y',
        changed == 4 ? -4 : 7,
        changed == 5 ? 1L << 40 : 7,
        changed == 6 ? Float.NaN : -0.0f,
        changed == 7 ? 0.0 : -0.0,
        changed == 8 ? null : "text",
        changed == 9 ? null : NUMBERS,
        changed == 10 ? List.of("other") : List.of("same"));
  }

  @Override
  public List<String> get() {
    var said = new ArrayList<String>();
    for (int i = -1; i <= 10; i++) {
      var one = like(i);
      said.add(one.toString().replaceAll("\\[I@\\w+", "array"));
      said.add("is itself: " + one.equals(one) + ", its like: " + one.equals(like(i)));
      said.add("is the first: " + one.equals(like(0)) + ", " + like(0).equals(one));
      said.add("hashed alike: " + (one.hashCode() == like(i).hashCode()));
    }
    said.add("null: " + like(0).equals(null) + ", a text: " + like(0).equals("text"));
    said.add(new Nothing() + " " + new Nothing().equals(new Nothing()) + new Nothing().hashCode());
    said.add(new Own(3) + " " + new Own(3).hashCode() + new Own(3).equals(new Own(4)));
    return said;
  }
}
