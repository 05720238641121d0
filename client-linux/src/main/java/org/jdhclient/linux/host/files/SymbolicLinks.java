package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileStatus;
import org.jdhclient.linux.libc.FileStatus.Kind;

/**
 * Follows symbolic links of those who are trusted with the file, also to where nothing is: an owner
 * may keep leases on another disk, and resolv.conf is often a link.
 */
public final class SymbolicLinks {
  /** As many as the kernel follows (path_resolution(7)). */
  private static final int MAX_LINKS = 40;

  private SymbolicLinks() {}

  /**
   * @throws FileSystemException if a link is of somebody who can have put it there and is not
   *     trusted
   */
  public static Path follow(Path path) throws IOException {
    var target = path.toAbsolutePath();
    for (int i = 0; i < MAX_LINKS; i++) {
      if (!isLink(target)) {
        return target;
      }
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    throw new FileSystemLoopException(path.toString());
  }

  private static boolean isLink(Path path) throws IOException {
    try {
      var status = FileStatus.of(path).filter(of -> of.kind() == Kind.LINK);
      if (status.isPresent()) {
        FilePlace.of(path).check(path, status.get());
      }
      return status.isPresent();
    } catch (ErrnoException e) {
      throw FileGuard.refused(path, e);
    }
  }
}
