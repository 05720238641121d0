package org.jdhclient.linux.host.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdhclient.identity.Duid;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.LeaseDeclaration;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.LeaseFormat;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.linux.host.files.FileLock;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.host.files.ForeignFileException;
import org.jdhclient.linux.host.files.InputFile;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.StandardStream;
import org.jdhclient.linux.host.files.SymbolicLinks;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.slf4j.Logger;

/**
 * The file in which leases are remembered, which is read and written piece by piece, for it may be
 * of any size. A client without one is still a client: whatever cannot be read or written is said
 * once, and the lease lives on in memory and in the kernel. Where standard output is named instead,
 * what is new is printed, and nothing is remembered.
 */
public final class LeaseFile {
  private final Path file;
  private final RunDirectory run;
  private final Logger log;
  private boolean readWarned;
  private boolean duidWarned;
  private boolean writeWarned;

  /**
   * @param file a symbolic link is followed
   * @param run where those meet who change it
   */
  public LeaseFile(Path file, RunDirectory run, Logger log) {
    this.file = file;
    this.run = run;
    this.log = log;
  }

  /** The DUID on record; what stands there and is none counts as none, as with dhclient. */
  Optional<Duid> defaultDuid() {
    return read(StoredLease.FORMAT, name -> false).defaultDuid().flatMap(this::duid);
  }

  private Optional<Duid> duid(Octets octets) {
    try {
      return Optional.of(Duid.decode(octets.reader()));
    } catch (MalformedPacketException e) {
      if (!duidWarned) {
        log.warn("{}: default-duid: {}, which is none; it is passed over", file, e.reason());
      }
      duidWarned = true;
      return Optional.empty();
    }
  }

  /** Puts a DUID in the place of any on record. */
  void putDefaultDuid(Duid duid, IdFormat written) {
    update(() -> LeaseFileEdit.withDefaultDuid(duid.octets(), written));
  }

  /**
   * The leases of a format that are on record: none, if there is no file.
   *
   * @param isWanted of which interfaces, by their names
   */
  public <L extends LeaseDeclaration<L>> RecordedLeases<L> read(
      LeaseFormat<L> format, Predicate<String> isWanted) {
    var leases = new RecordedLeases<>(format, isWanted);
    if (StandardStream.of(file).isPresent()) {
      return leases;
    }
    try (var input = InputFile.open(file)) {
      for (var piece = input.read(); piece.length > 0; piece = input.read()) {
        leases.add(piece);
      }
    } catch (NoSuchFileException e) {
      return leases;
    } catch (IOException e) {
      if (!readWarned) {
        log.warn("No remembered leases: {}", IoReason.of(e));
      }
      readWarned = true;
    }
    leases.end();
    if (!readWarned) {
      leases
          .problems()
          .forEach(problem -> log.warn("{}:{}; what it belongs to is passed over", file, problem));
      readWarned = !leases.problems().isEmpty();
    }
    return leases;
  }

  /**
   * Changes what stands in the file now, which other processes change too: they wait meanwhile, and
   * a reader, also after a crash, finds the old or the new.
   *
   * @param edit made anew for each time that the file is read
   */
  void update(Supplier<LeaseFileEdit> edit) {
    try {
      var stream = StandardStream.of(file);
      if (stream.isPresent()) {
        stream.get().write(edit.get().end());
      } else {
        replace(SymbolicLinks.follow(file), edit);
      }
    } catch (IOException e) {
      if (!writeWarned) {
        writeWarned = true;
        log.warn("Leases are not remembered: {}", IoReason.of(e));
      }
    }
  }

  private void replace(Path target, Supplier<LeaseFileEdit> edit) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    var lock = run.lockChanges("leases", log);
    try {
      FileReplacement.replace(target, out -> copy(target, edit.get(), out));
    } finally {
      lock.ifPresent(FileLock::close);
    }
  }

  /**
   * What cannot be read is not lost for that: then nothing is written. But a stranger's file gives
   * way to this program's own.
   */
  private void copy(Path target, LeaseFileEdit edit, OutputStream out) throws IOException {
    try (var input = InputFile.openItself(target)) {
      for (var piece = input.read(); piece.length > 0; piece = input.read()) {
        out.write(edit.add(piece));
      }
    } catch (NoSuchFileException | ForeignFileException e) {
      log.debug("{} is made", target);
    }
    out.write(edit.end());
  }
}
