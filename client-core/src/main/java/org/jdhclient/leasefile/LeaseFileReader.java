package org.jdhclient.leasefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads a lease file piece by piece, however long it is, in no more memory than its longest
 * declaration takes.
 *
 * <p>It is cut where lines begin declarations as dhclient writes them, which is where reading goes
 * on behind what is torn. What is longer than any declaration is passed over.
 */
final class LeaseFileReader<L extends LeaseDeclaration<L>> {
  /** In octets; a lease of all that an Ethernet frame holds has a third of that. */
  static final int MAX_DECLARATION = 1 << 16;

  private static final int MOST_AT_ONCE = 2 * MAX_DECLARATION;

  /** Octets in which the beginning of a declaration is known. */
  private static final int LONGEST_WORD = 13;

  private static final int MAX_PROBLEMS = 20;

  private final LeaseText layout;
  private final LeaseFormat<L> format;
  private final Predicate<String> isWanted;
  private final Declarations<L> declarations;
  private final List<LeaseFileProblem> problems = new ArrayList<>();
  private byte[] buffer = new byte[0];

  /** What has not been dealt with, and up to where no declaration begins in it. */
  private int start;

  private int scanned;
  private int end;

  /** The line in which that begins, and how many end in what has been scanned of it. */
  private int line = 1;

  private int linesScanned;

  /** The beginning of the last line that begins in what has been scanned. */
  private int lineStart;

  /** Whether all is passed over up to the next declaration. */
  private boolean skipping;

  /**
   * @param isWanted asked of an interface's name: whether its leases are to be read, or handed on
   *     as they stand
   */
  LeaseFileReader(LeaseFormat<L> format, Predicate<String> isWanted, Declarations<L> declarations) {
    this.layout = new LeaseText(format.keyword());
    this.format = format;
    this.isWanted = isWanted;
    this.declarations = declarations;
  }

  /** Takes the next octets of the file. */
  void add(byte[] piece) {
    for (int at = 0; at < piece.length; ) {
      compact();
      reserve(piece.length - at);
      int length = Math.min(piece.length - at, buffer.length - end);
      System.arraycopy(piece, at, buffer, end, length);
      end += length;
      at += length;
      readUpTo(end - LONGEST_WORD);
      cutTooLong();
    }
  }

  /** There is no more. */
  void end() {
    readUpTo(end);
    if (!skipping && start < end) {
      section(start, end);
    }
  }

  /** What could not be read, in the file's order, at most 20. */
  List<LeaseFileProblem> problems() {
    return List.copyOf(problems);
  }

  private void compact() {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    scanned -= start;
    lineStart -= start;
    start = 0;
  }

  /** Makes room for more, but for no more than what is read at once. */
  private void reserve(int more) {
    int wanted = Math.min(end + more, MOST_AT_ONCE);
    if (wanted > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(Math.max(wanted, 2 * buffer.length), MOST_AT_ONCE));
    }
  }

  /** Reads what stands before each declaration that begins before an offset. */
  private void readUpTo(int limit) {
    for (; scanned < limit; scanned++) {
      if (buffer[scanned] != '\n') {
        continue;
      }
      linesScanned++;
      lineStart = scanned + 1;
      if (StatementReader.isDeclaration(buffer, scanned + 1, end)) {
        if (!skipping) {
          section(start, scanned + 1);
        }
        skipping = false;
        passTo(scanned + 1, linesScanned);
      }
    }
    if (skipping) {
      passTo(Math.max(start, scanned), linesScanned);
    }
  }

  /** What has been dealt with ends at an offset, behind so many of its lines. */
  private void passTo(int offset, int lines) {
    start = offset;
    line += lines;
    linesScanned -= lines;
  }

  /** A lease of another interface goes on as it stands, whatever is in it and comes behind it. */
  private void section(int from, int to) {
    int behind = layout.endOfOthers(buffer, from, to, isWanted);
    if (behind > from) {
      declarations.addOther(buffer, from, behind);
      passTo(behind, linesIn(from, behind));
    }
    parser(behind, to).parse();
  }

  private LeaseFileParser<L> parser(int from, int to) {
    var text = new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    return new LeaseFileParser<>(text, format, declarations, this::problem);
  }

  /** Reads the whole declarations of a section that is too long to be one. */
  private void cutTooLong() {
    while (!skipping && end - start > MAX_DECLARATION) {
      int whole = Math.max(start, lineStart);
      var parser = parser(start, whole);
      int read = parser.parseWhole();
      if (read == 0) {
        problem(1, 1, "longer than 64 KiB");
      }
      skipping = read == 0 || parser.isLost();
      int to = skipping ? Math.max(start, scanned) : start + read;
      passTo(to, to >= whole ? linesScanned : linesIn(start, to));
    }
  }

  private int linesIn(int from, int to) {
    int lines = 0;
    for (int at = from; at < to; at++) {
      lines += buffer[at] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private void problem(int lineOfSection, int column, String what) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new LeaseFileProblem(line + lineOfSection - 1, column, what));
    }
  }
}
