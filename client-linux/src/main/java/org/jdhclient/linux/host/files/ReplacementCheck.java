package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.libc.FileStatus.Kind;
import org.jdhclient.linux.libc.LibC;

/** Whether {@link FileReplacement} could replace a file, found without touching it. */
public final class ReplacementCheck {
  private static final int ROOT = 0;

  private ReplacementCheck() {}

  /**
   * @param file what no symbolic link leads on from
   * @throws FileSystemException if it could not, and why
   */
  public static void check(Path file) throws IOException {
    var directory = file.toAbsolutePath().getParent();
    var present = FileGuard.status(file);
    if (present.filter(of -> of.kind() == Kind.NULL_DEVICE).isPresent()) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new FileSystemException(file.toString(), null, "there is no directory " + directory);
    }
    boolean inPlace = present.isPresent() && MountTable.read().hasAt(file);
    if (inPlace ? !Files.isWritable(file) : !canReplace(file, directory)) {
      throw new FileSystemException(
          file.toString(), null, "cannot be written: it is read-only, or another user's");
    }
  }

  /** Not even root may replace what is immutable (chattr(1)), and to root it shows as read-only. */
  private static boolean canReplace(Path file, Path directory) {
    boolean isImmutable = LibC.geteuid() == ROOT && Files.exists(file) && !Files.isWritable(file);
    return Files.isWritable(directory) && !isImmutable;
  }
}
