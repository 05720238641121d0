package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Follows symbolic links, also to where nothing is. */
public final class SymbolicLinks {
  /** As many as the kernel follows (path_resolution(7)). */
  private static final int MAX_LINKS = 40;

  private SymbolicLinks() {}

  public static Path follow(Path path) throws IOException {
    var target = path.toAbsolutePath();
    for (int i = 0; i < MAX_LINKS; i++) {
      if (!Files.isSymbolicLink(target)) {
        return target;
      }
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    throw new FileSystemLoopException(path.toString());
  }
}
