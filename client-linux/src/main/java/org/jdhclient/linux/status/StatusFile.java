package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.ParseException;
import com.eclipsesource.json.WriterConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.host.FileContent;
import org.jdhclient.linux.host.FileReplacement;
import org.jdhclient.linux.host.IoReason;
import org.jdhclient.linux.host.RunDirectory;
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

  /** Another process goes on with the client: whoever asks is to look for that one. */
  public void handOver(long pid) {
    try {
      var document = Json.parse(FileContent.text(file)).asObject().set("pid", pid);
      FileReplacement.replace(file, document.toString(WriterConfig.PRETTY_PRINT) + "\n");
    } catch (IOException | ParseException | UnsupportedOperationException e) {
      log.warn("--status will know nothing for a while: {}", e.getMessage());
    }
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
