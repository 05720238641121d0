package org.jdhclient.linux.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.daemon.Estate;
import org.jdhclient.linux.daemon.Handover;
import org.jdhclient.linux.daemon.NapState;
import org.jdhclient.linux.daemon.Settings;
import org.jdhclient.linux.daemon.Successor;
import org.jdhclient.linux.host.BootClock;
import org.jdhclient.linux.host.FileContent;
import org.jdhclient.linux.host.FileReplacement;
import org.jdhclient.linux.host.IoReason;
import org.jdhclient.linux.host.PidFile;
import org.jdhclient.linux.host.RunDirectory;
import org.jdhclient.linux.host.Sleeper;
import org.jdhclient.linux.host.Uptime;
import org.jdhclient.linux.host.WallClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.slf4j.Logger;

/**
 * Takes a client to the background: writes down where it stands, and has a {@link Sleeper} start it
 * again when there is something to do.
 */
final class Background implements Successor {
  private final Arguments arguments;
  private final Settings settings;
  private final Logger log;

  Background(Arguments arguments, Settings settings, Logger log) {
    this.arguments = arguments;
    this.settings = settings;
    this.log = log;
  }

  @Override
  public long start(Handover handover, Estate estate) throws IOException, ErrnoException {
    return start(nap(handover, 0), estate);
  }

  /**
   * @param signals the number of the last signal that the client knows of
   */
  NapState nap(Handover handover, long signals) throws IOException {
    var now = new BootClock().now();
    return NapState.of(handover, settings.naps(), signals, now, Uptime.nanos());
  }

  /**
   * @return the number of the process in the background, which is in the pid file
   */
  long start(NapState state, Estate estate) throws IOException, ErrnoException {
    var file = stateFile();
    try {
      write(file, state);
    } catch (IOException e) {
      log.warn("the background begins anew, by the lease file: {}", IoReason.of(e));
      Files.deleteIfExists(file);
    }
    long pid = Sleeper.installed().start(file, words(file), estate.lock(), estate.sockets());
    writePid(pid);
    return pid;
  }

  static void write(Path file, NapState state) throws IOException {
    RunDirectory.make(file.getParent());
    FileReplacement.replace(file, state.toText(WallClock.now(), new BootClock().now()));
  }

  static String read(Path file) throws IOException {
    return FileContent.text(file);
  }

  private Path stateFile() {
    var names = settings.interfaces().named();
    var name = names.isEmpty() ? "all" : names.get(0) + (names.size() > 1 ? "+" : "");
    return settings.files().runDirectory().resolve(name + ".nap");
  }

  /** The new process runs elsewhere, where a relative path would lead elsewhere. */
  private List<String> words(Path stateFile) {
    var files = settings.files();
    var words = new ArrayList<String>();
    addFile(words, Option.RESUME, Optional.of(stateFile));
    words.addAll(arguments.words());
    addFile(words, Option.LEASE_FILE, Optional.of(files.leases()));
    addFile(words, Option.DUID_FILE, files.duid());
    addFile(words, Option.SCRIPT, settings.scripts().script());
    addFile(words, Option.CONFIGURATION, ConfigurationChoice.named(arguments, System.getenv()));
    return words;
  }

  private static void addFile(List<String> words, Option option, Optional<Path> file) {
    file.ifPresent(path -> words.addAll(List.of(option.names().get(0), path.toString())));
  }

  /** A client without a pid file is still a client. */
  void writePid(long pid) {
    var file = LeaseCommand.pidFile(arguments);
    if (file.isEmpty()) {
      return;
    }
    try {
      new PidFile(file.get()).write(pid);
    } catch (IOException e) {
      log.warn("no pid file: {}", IoReason.of(e));
    }
  }
}
