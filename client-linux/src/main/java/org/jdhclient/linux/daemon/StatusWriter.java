package org.jdhclient.linux.daemon;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.client.State;
import org.jdhclient.engine.Engine;
import org.jdhclient.linux.host.clock.BootId;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.clock.BootId;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.status.StatusDocument;
import org.jdhclient.linux.status.StatusFile;
import org.slf4j.Logger;

/**
 * Keeps the status file in step with the machine. A state is written when nothing else is to be
 * done, so that no answer of a server waits for it.
 */
final class StatusWriter {
  private final Interface on;
  private final Settings settings;
  private final Engine engine;
  private final StatusFile file;
  private final Logger log;
  private Optional<State> unwritten = Optional.empty();
  private Optional<State> last = Optional.empty();

  StatusWriter(Interface on, DaemonContext shared, Engine engine) {
    this.on = on;
    settings = shared.settings();
    this.engine = engine;
    log = shared.log();
    this.file = new StatusFile(settings.files().runDirectory(), on.name(), log);
  }

  /** Takes note of the state, to be written when there is time. */
  void changed() {
    var state = engine.state();
    if (last.isEmpty() || last.get() != state) {
      last = Optional.of(state);
      unwritten = last;
    }
  }

  /** Writes the state if it has not been written. */
  void write() {
    if (unwritten.isEmpty()) {
      return;
    }
    var counters = engine.counters();
    file.write(
        new StatusDocument(on, LibC.getpid(), bootId(), settings.checksumMode())
            .state(unwritten.get())
            .packets(counters.verdicts(), counters.discards(), engine.lastRefusals()));
    unwritten = Optional.empty();
  }

  /** There is no interface of that name any more. */
  void remove() {
    unwritten = Optional.empty();
    file.remove();
  }

  private String bootId() {
    try {
      return BootId.read();
    } catch (IOException e) {
      log.debug("times in the status will not be understood: {}", e.getMessage());
      return "";
    }
  }
}
