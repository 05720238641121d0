package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdhclient.linux.host.files.MountTable;
import org.jdhclient.linux.run.ResolvConfFact;
import org.jdhclient.linux.run.RunDirectory;
import org.slf4j.Logger;

/**
 * What is known of one resolv.conf(5): whose parts are in it, what stood there before, and which
 * lines are of leases.
 */
record ResolvConfFacts(ResolvConfParts parts, LastingFact former, LastingFact written) {
  /** On record where no file was: a comment, should it ever stand in one. */
  private static final String NO_FILE = "# There was no file before.\n";

  /**
   * @param target what no symbolic link leads on from
   * @param leases beside which all but the parts is kept over a loss of power
   */
  static ResolvConfFacts of(Path target, RunDirectory run, Path leases, Logger log)
      throws IOException {
    var identity = FileIdentity.of(target, MountTable.read());
    return new ResolvConfFacts(
        new ResolvConfParts(run, identity),
        LastingFact.of(ResolvConfFact.BEFORE, run, leases, identity, log),
        LastingFact.of(ResolvConfFact.WRITTEN, run, leases, identity, log));
  }

  /**
   * What is to come back: nothing if nobody knows.
   *
   * @return empty if there was no file
   */
  Optional<String> before() throws IOException {
    return Optional.of(former.content().orElse("")).filter(text -> !text.equals(NO_FILE));
  }

  /**
   * Somebody else has written the file, or removed it: that is what is to come back.
   *
   * @param content empty if there is no file
   * @return why others do not know of it, if they do not
   */
  Optional<IOException> keepBefore(Optional<String> content) throws IOException {
    return former.keep(content.orElse(NO_FILE));
  }

  /** What stands in the file is of leases: whoever knows what stood there before shares it. */
  Optional<IOException> share() throws IOException {
    var known = former.content();
    return known.isPresent() ? former.keep(known.get()) : Optional.empty();
  }

  /**
   * Says which lines are of leases.
   *
   * @param guess where it is not on record
   */
  Predicate<String> leasesLines(Predicate<String> guess) throws IOException {
    var known = written.content().map(text -> List.of(text.split("\n")));
    return known.isPresent() ? known.get()::contains : guess;
  }

  /**
   * Before it is written: those that stand there still are of leases too, should it not come to
   * that.
   *
   * @param ours the text of all parts
   * @return why others do not know of it, if they do not
   */
  Optional<IOException> keepWritten(String ours, PresentContent present) throws IOException {
    var lines = new LinkedHashSet<>(ours.lines().toList());
    lines.addAll(present.leasesLines());
    return written.keep(String.join("\n", lines) + "\n");
  }

  /**
   * Nobody needs it any more, or nobody whose leases lie in a directory.
   *
   * @param directory of who has just ended, or keeps its leases elsewhere now
   */
  void forget(Path directory) throws IOException {
    for (var fact : List.of(former, written)) {
      if (!parts.areBeside(directory)) {
        fact.forgetBeside(directory);
      }
      if (parts.all().isEmpty()) {
        fact.forgetShared();
      }
    }
  }
}
