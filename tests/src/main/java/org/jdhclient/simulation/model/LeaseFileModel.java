package org.jdhclient.simulation.model;

import java.util.Optional;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;

/**
 * What a lease file holds at one time: a text, which is made and read when somebody asks for it.
 */
public final class LeaseFileModel {
  static final LeaseFileModel EMPTY = of(LeaseDatabase.EMPTY);

  private final Optional<LeaseDatabase> written;
  private Optional<String> text;
  private Optional<LeaseFile> read = Optional.empty();

  private LeaseFileModel(Optional<LeaseDatabase> written, Optional<String> text) {
    this.written = written;
    this.text = text;
  }

  /** As the client writes it. */
  public static LeaseFileModel of(LeaseDatabase written) {
    return new LeaseFileModel(Optional.of(written), Optional.empty());
  }

  /** As it is left when somebody has cut it off. */
  LeaseFileModel torn(Chance chance) {
    var whole = text();
    var rest = whole.substring(0, chance.below(whole.length() + 1));
    return new LeaseFileModel(Optional.empty(), Optional.of(rest));
  }

  private String text() {
    if (text.isEmpty()) {
      text = written.map(LeaseDatabase::toText);
    }
    return text.orElseThrow();
  }

  /** What was written; empty if the file was torn since. */
  public Optional<LeaseDatabase> written() {
    return written;
  }

  /** What a process finds that reads it. */
  public LeaseFile read() {
    if (read.isEmpty()) {
      read = Optional.of(LeaseFile.parse(text()));
    }
    return read.get();
  }

  /** The same, without reading again what is known from its writing. */
  public LeaseDatabase database() {
    return written.orElseGet(() -> read().database());
  }
}
