package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jdhclient.linux.libc.LibC;

/**
 * Replaces a file's whole content so that a reader, also after a crash, finds the old or the new:
 * temporary file beside it, fsync, rename, fsync of the directory. A temporary file that a crash
 * has left goes with the next replacement of the same file, or when there is nothing to replace.
 */
public final class FileReplacement {
  private static final String TEMPORARY_SUFFIX = ".jdhclient-";

  private FileReplacement() {}

  /**
   * Replaces a file, which keeps its permissions; or makes it, readable for all and writable for
   * its owner. A mount point cannot be renamed over (EBUSY) and is written in place.
   *
   * @throws IOException if neither can be; the file is then as it was
   */
  public static void replace(Path file, String content) throws IOException {
    replace(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #replace(Path, String)}, with octets that are no text in UTF-8. */
  static void replace(Path file, byte[] content) throws IOException {
    if (MountPoints.contains(file)) {
      write(file, content, StandardOpenOption.WRITE);
      return;
    }
    var temporary = file.resolveSibling(file.getFileName() + TEMPORARY_SUFFIX + LibC.getpid());
    removeAbandoned(file);
    Files.deleteIfExists(temporary);
    try {
      write(temporary, content, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      Files.setPosixFilePermissions(temporary, permissions(file));
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    syncDirectory(file);
  }

  /**
   * Removes what processes have left beside a file that were ended at their work; a living one's is
   * its own. {@link #replace(Path, String)} does it too.
   */
  static void removeAbandoned(Path file) throws IOException {
    var prefix = file.getFileName() + TEMPORARY_SUFFIX;
    var names = file.toAbsolutePath().getParent().toFile().list();
    for (var name : names == null ? new String[0] : names) {
      if (name.startsWith(prefix) && isAbandoned(name.substring(prefix.length()))) {
        Files.deleteIfExists(file.resolveSibling(name));
      }
    }
  }

  private static boolean isAbandoned(String pid) {
    boolean number = !pid.isEmpty() && pid.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && !Files.exists(Path.of("/proc", pid));
  }

  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return Files.exists(file)
        ? Files.getPosixFilePermissions(file)
        : PosixFilePermissions.fromString("rw-r--r--");
  }

  /** Old content is cut off only when the new stands, so that a full disk loses none of it. */
  private static void write(Path file, byte[] content, StandardOpenOption... options)
      throws IOException {
    var octets = ByteBuffer.wrap(content);
    long length = octets.remaining();
    try (var channel = FileChannel.open(file, options)) {
      while (octets.hasRemaining()) {
        channel.write(octets);
      }
      channel.truncate(length);
      channel.force(true);
    }
  }

  private static void syncDirectory(Path file) throws IOException {
    try (var directory =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
