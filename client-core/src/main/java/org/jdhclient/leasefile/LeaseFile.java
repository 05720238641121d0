package org.jdhclient.leasefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A lease file as it was read: what could be, and what could not.
 *
 * @param problems in the file's order, at most 20
 */
public record LeaseFile(LeaseDatabase database, List<Problem> problems) {

  /** Reads any text whatever, one character an octet, in time linear in its length. */
  public static LeaseFile parse(String text) {
    var all = new All(new ArrayList<>());
    var reader = new LeaseFileReader(name -> true, all);
    reader.add(text.getBytes(StandardCharsets.ISO_8859_1));
    reader.end();
    return new LeaseFile(new LeaseDatabase(all.declarations()), reader.problems());
  }

  private record All(List<Declaration> declarations) implements Declarations {
    @Override
    public void add(Declaration declaration) {
      declarations.add(declaration);
    }

    @Override
    public void addOther(byte[] text, int from, int to) {
      throw new IllegalStateException(
          "asked for: " + Arrays.toString(Arrays.copyOfRange(text, from, to)));
    }
  }
}
