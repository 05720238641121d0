package org.jdhclient.linux.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A record in the run directory. Where that is full or read-only this process knows it all the
 * same, for as long as it lives; others do not.
 */
public final class RunRecord {
  private final RunDirectory run;
  private final RunFile file;
  private final Map<Path, String> unwritten;

  /**
   * @param unwritten what stands in no file, by the files in which it ought to
   */
  RunRecord(RunDirectory run, RunFile file, Map<Path, String> unwritten) {
    this.run = run;
    this.file = file;
    this.unwritten = unwritten;
  }

  /**
   * One character an octet.
   *
   * @return empty if there is none
   */
  public Optional<String> read() throws IOException {
    var known = unwritten.get(file.path());
    return known == null ? file.read() : Optional.of(known);
  }

  /**
   * Puts a text in the place of what was there.
   *
   * @return why it stands in no file, if it does not
   */
  public Optional<IOException> keep(String text) {
    try {
      run.make();
      file.keep(text);
      unwritten.remove(file.path());
      return Optional.empty();
    } catch (IOException e) {
      unwritten.put(file.path(), text);
      removeStale(e);
      return Optional.of(e);
    }
  }

  /** Others had better know nothing than what is so no more. */
  private void removeStale(IOException reason) {
    try {
      Files.deleteIfExists(file.path());
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  public void delete() throws IOException {
    unwritten.remove(file.path());
    file.delete();
  }
}
