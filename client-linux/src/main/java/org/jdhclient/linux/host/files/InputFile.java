package org.jdhclient.linux.host.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;

/** A file that is being read, from its start on, in no more memory than a piece of it takes. */
public final class InputFile implements AutoCloseable {
  private static final int PIECE = 1 << 14;

  private final Path path;
  private final FileDescriptor file;
  private final NativeBuffer piece = new NativeBuffer(PIECE);

  private InputFile(Path path, FileDescriptor file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens what a path leads to.
   *
   * @throws NoSuchFileException if nothing is there
   * @throws FileSystemException if it is not to be read: what it is, or whose
   */
  public static InputFile open(Path path) throws IOException {
    return openItself(SymbolicLinks.follow(path));
  }

  /** The same of a path where there is to be no link. */
  public static InputFile openItself(Path path) throws IOException {
    return new InputFile(path, FileGuard.openToRead(path));
  }

  /**
   * The next octets.
   *
   * @return none at the end
   */
  public byte[] read() throws IOException {
    try {
      return piece.get(0, Math.max(0, LibC.read(file, piece)));
    } catch (ErrnoException e) {
      throw FileGuard.refused(path, e);
    }
  }

  /**
   * All of them.
   *
   * @throws FileSystemException if there are more than so many
   */
  public byte[] readAll(int most) throws IOException {
    var all = new ByteArrayOutputStream();
    for (var next = read(); next.length > 0; next = read()) {
      all.write(next);
      if (all.size() > most) {
        throw new FileSystemException(path.toString(), null, "is longer than " + most + " octets");
      }
    }
    return all.toByteArray();
  }

  @Override
  public void close() {
    file.close();
  }
}
