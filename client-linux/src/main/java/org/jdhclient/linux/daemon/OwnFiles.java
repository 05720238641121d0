package org.jdhclient.linux.daemon;

import static org.jdhclient.linux.landlock.FileRight.MAKE_REG;
import static org.jdhclient.linux.landlock.FileRight.MAKE_SOCK;
import static org.jdhclient.linux.landlock.FileRight.REMOVE_FILE;
import static org.jdhclient.linux.landlock.FileRight.TRUNCATE;
import static org.jdhclient.linux.landlock.FileRight.WRITE_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.linux.host.files.StandardStream;
import org.jdhclient.linux.host.files.SymbolicLinks;
import org.jdhclient.linux.landlock.FileGrant;
import org.jdhclient.linux.landlock.FileRight;

/**
 * In which directories a client that starts no programs changes files: where its own are. They are
 * replaced by others of the same directory, so that nothing less will do than all of that.
 */
final class OwnFiles {
  private static final Set<FileRight> REPLACE = Set.of(MAKE_REG, WRITE_FILE, TRUNCATE, REMOVE_FILE);

  private static final Set<FileRight> LISTEN =
      Set.of(MAKE_REG, WRITE_FILE, TRUNCATE, REMOVE_FILE, MAKE_SOCK);

  /** The process's number stands in its file by then. */
  private static final Set<FileRight> REMOVE = Set.of(REMOVE_FILE);

  private final List<FileGrant> grants = new ArrayList<>();

  private OwnFiles() {}

  static List<FileGrant> of(Settings.Files files) {
    var own = new OwnFiles();
    own.grants.add(new FileGrant(files.runDirectory().path(), LISTEN));
    if (StandardStream.of(files.leases()).isEmpty()) {
      own.makeDirectory(files.leases());
      own.grant(files.leases(), REPLACE);
    }
    own.grant(files.resolvConf(), REPLACE);
    files.pid().ifPresent(file -> own.grant(file, REMOVE));
    return List.copyOf(own.grants);
  }

  /** Later nobody could make it. */
  private void makeDirectory(Path leases) {
    try {
      Files.createDirectories(SymbolicLinks.follow(leases).getParent());
    } catch (IOException e) {
      // It is told when there is a lease to be remembered.
    }
  }

  /** Where a file is, and where a link to it leads; of what is no file nothing is replaced. */
  private void grant(Path file, Set<FileRight> rights) {
    try {
      var target = SymbolicLinks.follow(file);
      if (!Files.exists(target) || Files.isRegularFile(target)) {
        grants.add(new FileGrant(file.toAbsolutePath().getParent(), rights));
        grants.add(new FileGrant(target.getParent(), rights));
      }
    } catch (IOException e) {
      // Then it is not written either.
    }
  }
}
