package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.OutputFile;
import org.jdhclient.linux.process.ProcessStat;

/**
 * Replaces a file's whole content so that a reader, also after a crash, finds the old or the new:
 * temporary file beside it, fsync, rename, fsync of the directory. A temporary file that a crash
 * has left goes with the next replacement of the same file, or when there is nothing to replace.
 */
public final class FileReplacement {
  private static final String TEMPORARY_SUFFIX = ".jdhclient-";
  private static final int PERMISSIONS = 07777;
  private static final int NEW_FILE = 0644;

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
  public static void replace(Path file, byte[] content) throws IOException {
    try {
      rename(file, content);
    } catch (ErrnoException e) {
      // Also where the directory is read-only, and only the file in it is not.
      if (!MountPoints.contains(file)) {
        throw refused(file, e);
      }
      overwrite(file, content);
    }
  }

  private static FileSystemException refused(Path file, ErrnoException e) {
    return new FileSystemException(file.toString(), null, e.text());
  }

  private static void rename(Path file, byte[] content) throws IOException, ErrnoException {
    var temporary = file.resolveSibling(file.getFileName() + TEMPORARY_SUFFIX + LibC.getpid());
    removeAbandoned(file);
    Files.deleteIfExists(temporary);
    try {
      try (var output = OutputFile.create(temporary.toString(), mode(file))) {
        output.write(content);
        output.sync();
      }
      OutputFile.rename(temporary.toString(), file.toString());
    } catch (ErrnoException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    OutputFile.syncDirectory(file.toAbsolutePath().getParent().toString());
  }

  /**
   * Removes what processes have left beside a file that were ended at their work; a living one's is
   * its own. {@link #replace(Path, String)} does it too.
   */
  public static void removeAbandoned(Path file) throws IOException {
    var prefix = file.getFileName() + TEMPORARY_SUFFIX;
    var names = file.toAbsolutePath().getParent().toFile().list();
    for (var name : names == null ? new String[0] : names) {
      if (name.startsWith(prefix) && isAbandoned(name.substring(prefix.length()))) {
        Files.deleteIfExists(file.resolveSibling(name));
      }
    }
  }

  private static boolean isAbandoned(String pid) {
    return pid.matches("[0-9]+") && ProcessStat.of(pid).isEmpty();
  }

  /** A file's permissions; those of a new one, if it is not there. */
  private static int mode(Path file) throws IOException {
    try {
      return (int) Files.getAttribute(file, "unix:mode") & PERMISSIONS;
    } catch (NoSuchFileException e) {
      return NEW_FILE;
    }
  }

  private static void overwrite(Path file, byte[] content) throws IOException {
    int flags = Fcntl.O_WRONLY | Fcntl.O_CLOEXEC;
    try (var output = OutputFile.of(LibC.open(file.toString(), flags, 0))) {
      output.write(content);
      output.sync();
    } catch (ErrnoException e) {
      throw refused(file, e);
    }
  }
}
