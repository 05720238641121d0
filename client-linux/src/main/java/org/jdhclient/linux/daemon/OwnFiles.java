package org.jdhclient.linux.daemon;

import static org.jdhclient.linux.landlock.FileRight.MAKE_REG;
import static org.jdhclient.linux.landlock.FileRight.MAKE_SOCK;
import static org.jdhclient.linux.landlock.FileRight.REMOVE_DIR;
import static org.jdhclient.linux.landlock.FileRight.REMOVE_FILE;
import static org.jdhclient.linux.landlock.FileRight.TRUNCATE;
import static org.jdhclient.linux.landlock.FileRight.WRITE_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.linux.daemon.settings.Settings;
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

  /** Whatever stands in the place of one of these gives way, an empty directory too. */
  private static final Set<FileRight> LISTEN =
      Set.of(MAKE_REG, WRITE_FILE, TRUNCATE, REMOVE_FILE, MAKE_SOCK, REMOVE_DIR);

  /** The process's number stands in its file by then. */
  private static final Set<FileRight> REMOVE = Set.of(REMOVE_FILE);

  private final List<FileGrant> grants = new ArrayList<>();

  private OwnFiles() {}

  static List<FileGrant> of(Settings.Files files) {
    var own = new OwnFiles();
    own.grants.add(new FileGrant(files.runDirectory().path(), LISTEN));
    if (StandardStream.of(files.leases()).isEmpty()) {
      own.grantLeases(files.leases());
    }
    own.grant(files.resolvConf(), REPLACE);
    files.pid().ifPresent(file -> own.grant(file, REMOVE));
    return List.copyOf(own.grants);
  }

  /** What is to be known of resolv.conf is kept beside the name, not where it leads. */
  private void grantLeases(Path file) {
    try {
      // Later nobody could make it.
      Files.createDirectories(SymbolicLinks.follow(file).getParent());
    } catch (IOException e) {
      // It is told when there is a lease to be remembered.
    }
    if (!Files.exists(file) || Files.isRegularFile(file)) {
      grants.add(new FileGrant(file.toAbsolutePath().getParent(), REPLACE));
    }
    grant(file, REPLACE);
  }

  /** Where a link to a file leads; of what is no file nothing is replaced. */
  private void grant(Path file, Set<FileRight> rights) {
    try {
      var target = SymbolicLinks.follow(file);
      if (!Files.exists(target) || Files.isRegularFile(target)) {
        grants.add(new FileGrant(target.getParent(), rights));
      }
    } catch (IOException e) {
      // Then it is not written either.
    }
  }
}
