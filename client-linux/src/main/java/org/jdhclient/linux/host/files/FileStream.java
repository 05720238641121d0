package org.jdhclient.linux.host.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.OutputFile;

/** A file as Java writes to it; what is refused names the file that it is for. */
final class FileStream extends OutputStream {
  private static final int BUFFER = 1 << 14;

  private final Path file;
  private final OutputFile output;

  FileStream(Path file, OutputFile output) {
    this.file = file;
    this.output = output;
  }

  /** The file stays open. */
  static void write(Path file, OutputFile output, FileReplacement.Content content)
      throws IOException {
    var stream = new BufferedOutputStream(new FileStream(file, output), BUFFER);
    content.writeTo(stream);
    stream.flush();
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet});
  }

  @Override
  public void write(byte[] octets, int from, int length) throws IOException {
    try {
      output.append(octets, from, length);
    } catch (ErrnoException e) {
      throw FileGuard.refused(file, e);
    }
  }

  @Override
  public void close() {
    output.close();
  }
}
