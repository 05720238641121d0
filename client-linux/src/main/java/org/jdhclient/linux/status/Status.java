package org.jdhclient.linux.status;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import com.eclipsesource.json.WriterConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.host.clock.BootId;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.process.ClientProcesses;
import org.jdhclient.time.BootTime;

/** One interface's status as read from its file, with the times left worked out. */
public final class Status {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long MILLIS_PER_SECOND = 1000;

  private final JsonObject document;

  private Status(JsonObject document) {
    this.document = document;
  }

  /**
   * Reads the status of one interface's client.
   *
   * @throws IOException if there is none, or none that can be understood; the message says why
   */
  public static Status read(Path runDirectory, String interfaceName, BootTime now)
      throws IOException {
    var file = StatusFile.path(runDirectory, interfaceName);
    try {
      var document = Json.parse(FileContent.text(file)).asObject();
      addTimesLeft(document, now);
      document.add("running", ClientProcesses.isClient(document.getLong("pid", 0)));
      return new Status(document);
    } catch (NoSuchFileException e) {
      throw new IOException("No jdhclient has run on " + interfaceName + " since boot.", e);
    } catch (ParseException | UnsupportedOperationException e) {
      throw new IOException(file + " is not what jdhclient writes: " + e.getMessage(), e);
    }
  }

  /** The interfaces that have a status, in order of name. */
  public static List<String> interfaces(Path runDirectory) throws IOException {
    var names = new ArrayList<String>();
    if (Files.isDirectory(runDirectory)) {
      try (var files = Files.newDirectoryStream(runDirectory, StatusFile::isStatusFile)) {
        for (var file : files) {
          var name = file.getFileName().toString();
          names.add(name.substring(0, name.lastIndexOf('.')));
        }
      }
    }
    names.sort(null);
    return names;
  }

  public boolean isRunning() {
    return document.getBoolean("running", false);
  }

  public String toJson() {
    return document.toString(WriterConfig.PRETTY_PRINT) + "\n";
  }

  /** Several, as one array. */
  public static String toJson(List<Status> statuses) {
    var array = Json.array();
    for (var status : statuses) {
      array.add(status.document);
    }
    return array.toString(WriterConfig.PRETTY_PRINT) + "\n";
  }

  /** For people to read. */
  public String toText() {
    return StatusText.of(document);
  }

  /** Readings of another boot's clock say nothing now. */
  private static void addTimesLeft(JsonObject document, BootTime now) throws IOException {
    var lease = document.get("lease");
    boolean sameBoot = BootId.read().equals(document.getString("bootId", ""));
    if (lease == null || !lease.isObject() || !sameBoot) {
      return;
    }
    var left = Json.object();
    for (var event : List.of("renews", "rebinds", "expires")) {
      left.add(event, secondsLeft(lease.asObject().get(event + "AtMillis"), now));
    }
    lease.asObject().add("secondsLeft", left);
  }

  private static JsonValue secondsLeft(JsonValue atMillis, BootTime now) {
    if (atMillis == null || !atMillis.isNumber()) {
      return Json.NULL;
    }
    long left = atMillis.asLong() - now.nanos() / NANOS_PER_MILLI;
    return Json.value(Math.max(0, left / MILLIS_PER_SECOND));
  }
}
