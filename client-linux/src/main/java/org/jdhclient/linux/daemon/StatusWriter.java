package org.jdhclient.linux.daemon;

import java.io.IOException;
import java.util.Optional;
import org.jdhclient.client.State;
import org.jdhclient.linux.host.BootId;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.status.StatusDocument;
import org.jdhclient.linux.status.StatusFile;
import org.slf4j.Logger;

/** Keeps the status file in step with the machine: written when the state is another. */
final class StatusWriter {
  private final Interface on;
  private final Settings settings;
  private final PacketJournal journal;
  private final StatusFile file;
  private final Logger log;
  private final long pid = ProcessHandle.current().pid();
  private Optional<State> written = Optional.empty();

  StatusWriter(Interface on, Settings settings, PacketJournal journal, Logger log) {
    this.on = on;
    this.settings = settings;
    this.journal = journal;
    this.log = log;
    this.file = new StatusFile(settings.files().runDirectory(), on.name(), log);
  }

  void write(State state) {
    if (written.equals(Optional.of(state))) {
      return;
    }
    written = Optional.of(state);
    var tally = journal.tally();
    file.write(
        new StatusDocument(on, pid, bootId(), settings.checksumMode())
            .state(state)
            .packets(tally.verdicts(), tally.discards(), journal.lastRefusals()));
  }

  /** There is no interface of that name any more. */
  void remove() {
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
