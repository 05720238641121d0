package org.jdhclient.linux.host.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jdhclient.engine.port.LeaseRecord;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.linux.host.files.DirectoryLock;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.SymbolicLinks;
import org.slf4j.Logger;

/**
 * The file in which leases are remembered. A client without one is still a client: whatever cannot
 * be read or written is said once, and the lease lives on in memory and in the kernel.
 */
public final class LeaseStore implements LeaseRecord {
  private final Path file;
  private final Logger log;
  private boolean readWarned;
  private boolean writeWarned;

  /**
   * @param file a symbolic link is followed
   */
  public LeaseStore(Path file, Logger log) {
    this.file = file;
    this.log = log;
  }

  /** Nothing, if there is no file. */
  @Override
  public LeaseDatabase read() {
    try {
      var read = LeaseFile.parse(content());
      if (!readWarned) {
        read.problems()
            .forEach(
                problem -> log.warn("{}:{}; what it belongs to is passed over", file, problem));
        readWarned = !read.problems().isEmpty();
      }
      return read.database();
    } catch (NoSuchFileException e) {
      return LeaseDatabase.EMPTY;
    } catch (IOException e) {
      if (!readWarned) {
        readWarned = true;
        log.warn("No remembered leases: {}", IoReason.of(e));
      }
      return LeaseDatabase.EMPTY;
    }
  }

  /** One character an octet, so that none is lost; of a file that is too long, one too many. */
  private String content() throws IOException {
    if (isDevice(file)) {
      return "";
    }
    var octets = FileContent.lastOctets(file, LeaseFile.MAX_LENGTH + 1);
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  /**
   * Changes what stands in the file now, which other processes change too: they wait meanwhile, and
   * a reader, also after a crash, finds the old or the new.
   */
  @Override
  public void update(UnaryOperator<LeaseDatabase> change) {
    try {
      var target = SymbolicLinks.follow(file);
      if (isDevice(target)) {
        return;
      }
      var directory = target.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      var lock = DirectoryLock.acquire(directory, log);
      try {
        var content = change.apply(read()).toText().getBytes(StandardCharsets.ISO_8859_1);
        FileReplacement.replace(target, content);
      } finally {
        lock.ifPresent(DirectoryLock::close);
      }
    } catch (IOException e) {
      if (!writeWarned) {
        writeWarned = true;
        log.warn("Leases are not remembered: {}", IoReason.of(e));
      }
    }
  }

  /** Such as /dev/null, by which it is said that nothing is to be remembered. */
  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }
}
