package org.jdhclient.linux.host.files;

import java.nio.file.FileSystemException;

/** A file is somebody's who is not trusted with it: why, and what to do. */
public final class ForeignFileException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  ForeignFileException(String file, String reason) {
    super(file, null, reason);
  }
}
