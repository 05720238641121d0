package org.jdhclient.linux.host.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileStatus;
import org.jdhclient.linux.libc.FileStatus.Kind;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.OutputFile;
import org.jdhclient.linux.process.ProcessStat;

/**
 * Replaces a file's whole content so that a reader, also after a crash, finds the old or the new:
 * temporary file beside it, fsync, rename, fsync of the directory. A temporary file that a crash
 * has left goes with the next replacement of the same file, when that is removed, or when there is
 * nothing to replace.
 *
 * <p>What is written is this process's own and a new file: it takes over neither owner nor set-id
 * bits, and nobody else can write to it, whatever was there before; unless the file is known to be
 * another's, {@link #replaceOwners}. What is no regular file is left alone.
 */
public final class FileReplacement {
  private static final String TEMPORARY_SUFFIX = ".jdhclient-";

  /** NAME_MAX of limits.h, in octets. */
  private static final int LONGEST_NAME = 255;

  private static final int MOST_DIGITS_OF_PID = 10;
  private static final int READABLE_FOR_ALL = 0644;

  /** In octets: of a file that is written in place the new content has to be had first. */
  private static final int MOST_IN_PLACE = 1 << 22;

  private FileReplacement() {}

  /** What is to stand in the file; it may be asked for twice. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file, which stays as private as its owner has made it; or makes it, readable for all
   * and writable for its owner. A mount point cannot be renamed over (EBUSY) and is written in
   * place, also where there is no room for another file beside it.
   *
   * @throws IOException if neither can be; the file is then as it was
   */
  public static void replace(Path file, String content) throws IOException {
    replace(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #replace(Path, String)}, with octets that are no text in UTF-8. */
  public static void replace(Path file, byte[] content) throws IOException {
    replace(file, out -> out.write(content));
  }

  /** As {@link #replace(Path, String)}, with more than there may be memory for. */
  public static void replace(Path file, Content content) throws IOException {
    replace(file, content, Whose.THIS_PROCESSES);
  }

  /**
   * As {@link #replace(Path, String)}, of a file that is the host's owner's: it stays whose it was,
   * and its group's, as far as this process may give files away.
   */
  public static void replaceOwners(Path file, byte[] content) throws IOException {
    replace(file, out -> out.write(content), Whose.AS_BEFORE);
  }

  /** Whose the new file is. */
  private enum Whose {
    THIS_PROCESSES,
    AS_BEFORE
  }

  private static void replace(Path file, Content content, Whose whose) throws IOException {
    var present = FileGuard.status(file);
    if (present.filter(of -> of.kind() == Kind.NULL_DEVICE).isPresent()) {
      return;
    }
    boolean isOurs = present.isPresent() && FilePlace.of(file).believes(present.get());
    int permissions = isOurs ? present.get().permissions() & READABLE_FOR_ALL : READABLE_FOR_ALL;
    var owner = present.filter(of -> isOurs && whose == Whose.AS_BEFORE);
    try {
      rename(file, content, permissions, owner);
    } catch (IOException e) {
      // Also where the directory is read-only or full, and only the file in it is not.
      if (!MountTable.read().hasAt(file)) {
        throw e;
      }
      overwrite(file, content);
    }
  }

  private static void rename(
      Path file, Content content, int permissions, Optional<FileStatus> owner) throws IOException {
    try {
      renameTemporary(file, content, permissions, owner);
    } catch (ErrnoException e) {
      throw FileGuard.refused(file, e);
    }
  }

  private static void renameTemporary(
      Path file, Content content, int permissions, Optional<FileStatus> owner)
      throws IOException, ErrnoException {
    var temporary = file.resolveSibling(temporaryPrefix(file) + LibC.getpid());
    removeAbandoned(file);
    Files.deleteIfExists(temporary);
    try {
      try (var output = OutputFile.create(temporary.toString(), permissions)) {
        owner.ifPresent(of -> give(output, of));
        FileStream.write(file, output, content);
        output.sync();
      }
      OutputFile.rename(temporary.toString(), file.toString());
    } catch (ErrnoException | IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    OutputFile.syncDirectory(file.toAbsolutePath().getParent().toString());
  }

  /** As {@link #delete}, so that it does not come back after a crash. */
  public static void remove(Path file) throws IOException {
    try {
      if (delete(file)) {
        OutputFile.syncDirectory(file.toAbsolutePath().getParent().toString());
      }
    } catch (ErrnoException e) {
      throw FileGuard.refused(file, e);
    }
  }

  /**
   * Removes a file, and what crashes have left beside it, if they are there: where nothing can be
   * written, the kernel refuses to remove even what is not.
   *
   * @return whether there was one
   */
  public static boolean delete(Path file) throws IOException {
    removeAbandoned(file);
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.deleteIfExists(file);
  }

  /** Of a name that leaves no room for more its beginning: another's of that is told by the pid. */
  private static String temporaryPrefix(Path file) {
    var name = file.getFileName().toString();
    int most = LONGEST_NAME - TEMPORARY_SUFFIX.length() - MOST_DIGITS_OF_PID;
    while (FileNames.octets(name).length() > most) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name + TEMPORARY_SUFFIX;
  }

  /** Who has not CAP_CHOWN replaces the file all the same: what is to be in it comes first. */
  private static void give(OutputFile output, FileStatus owner) {
    try {
      var status = output.status();
      if (status.uid() != owner.uid() || status.gid() != owner.gid()) {
        output.giveTo(owner.uid(), owner.gid());
      }
    } catch (ErrnoException e) {
      // It stays this process's, as any other that it writes.
    }
  }

  /**
   * Removes what processes have left beside a file that were ended at their work; a living one's is
   * its own. Whoever replaces or deletes the file does it too.
   */
  public static void removeAbandoned(Path file) {
    var prefix = temporaryPrefix(file);
    var names = file.toAbsolutePath().getParent().toFile().list();
    for (var name : names == null ? new String[0] : names) {
      if (name.startsWith(prefix) && isAbandoned(name.substring(prefix.length()))) {
        deleteIfPossible(file.resolveSibling(name));
      }
    }
  }

  private static void deleteIfPossible(Path left) {
    try {
      Files.deleteIfExists(left);
    } catch (IOException e) {
      // It is in nobody's way, and no reason to leave anything else undone.
    }
  }

  private static boolean isAbandoned(String pid) {
    return pid.matches("[0-9]+") && ProcessStat.of(pid).isEmpty();
  }

  private static void overwrite(Path file, Content content) throws IOException {
    var all = new ByteArrayOutputStream();
    content.writeTo(all);
    if (all.size() > MOST_IN_PLACE) {
      throw new FileSystemException(
          file.toString(), null, "is a mount point, and too long to be written in its place");
    }
    try (var output = OutputFile.of(FileGuard.openToWrite(file))) {
      output.write(all.toByteArray());
      output.sync();
    } catch (ErrnoException e) {
      throw FileGuard.refused(file, e);
    }
  }
}
