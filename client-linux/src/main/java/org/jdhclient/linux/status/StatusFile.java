package org.jdhclient.linux.status;

import com.eclipsesource.json.WriterConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.RunDirectory;
import org.slf4j.Logger;

/** One interface's status file, which the running client alone writes. */
public final class StatusFile {
  private static final String SUFFIX = ".json";

  private final Path file;
  private final Logger log;
  private boolean warned;

  public StatusFile(Path runDirectory, String interfaceName, Logger log) {
    this.file = path(runDirectory, interfaceName);
    this.log = log;
  }

  static Path path(Path runDirectory, String interfaceName) {
    return runDirectory.resolve(interfaceName + SUFFIX);
  }

  static boolean isStatusFile(Path path) {
    return path.getFileName().toString().endsWith(SUFFIX);
  }

  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("--status will know too much: {}", IoReason.of(e));
    }
  }

  /** Replaces the file. A client without status is still a client: failure is one warning. */
  public void write(StatusDocument document) {
    try {
      RunDirectory.make(file.getParent());
      FileReplacement.replace(file, document.toJson().toString(WriterConfig.PRETTY_PRINT) + "\n");
    } catch (IOException e) {
      if (!warned) {
        warned = true;
        log.warn("--status will know nothing: {}", IoReason.of(e));
      }
    }
  }
}
