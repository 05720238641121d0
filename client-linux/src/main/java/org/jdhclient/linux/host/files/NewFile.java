package org.jdhclient.linux.host.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileStatus.Kind;
import org.jdhclient.linux.libc.OutputFile;

/** A file that is made, and written while there is something to write. */
public final class NewFile {
  private static final int READABLE_FOR_ALL = 0644;

  private NewFile() {}

  /** Makes the file that a path leads to, in the place of the file that is there. */
  public static OutputStream open(Path path) throws IOException {
    var file = SymbolicLinks.follow(path);
    var present = FileGuard.status(file);
    if (present.filter(of -> of.kind() == Kind.NULL_DEVICE).isPresent()) {
      return OutputStream.nullOutputStream();
    }
    Files.deleteIfExists(file);
    try {
      var output = OutputFile.create(file.toString(), READABLE_FOR_ALL);
      return new BufferedOutputStream(new FileStream(file, output));
    } catch (ErrnoException e) {
      throw FileGuard.refused(file, e);
    }
  }
}
