package org.jdhclient.linux.hook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.linux.host.clock.TimeLimit;
import org.jdhclient.linux.host.files.FileNames;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.ProgramFile;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.process.ChildProcess;
import org.jdhclient.script.ScriptEnvironment;
import org.slf4j.Logger;

/** A dhclient-script of the owner's does everything; this program's own work is not done. */
final class OwnersScript implements OwnersScripts {
  private final Path file;
  private final ScriptStatus meaning;
  private final int limitSeconds;
  private final Logger log;
  private final FittingEnvironment fitting;

  OwnersScript(Path file, ScriptStatus meaning, int limitSeconds, Logger log) {
    this.file = file;
    this.meaning = meaning;
    this.limitSeconds = limitSeconds;
    this.log = log;
    this.fitting = new FittingEnvironment(log);
  }

  @Override
  public Manner manner() {
    return Manner.SCRIPT;
  }

  @Override
  public Outcome run(Supplier<ScriptEnvironment> environment, HostWork work) {
    return new Outcome(meaning.ofScript(status(environment)), Set.of());
  }

  @Override
  public void tell(Supplier<ScriptEnvironment> environment) {
    status(environment);
  }

  private int status(Supplier<ScriptEnvironment> environment) {
    try {
      ProgramFile.check(file);
    } catch (IOException e) {
      doesNotRun(IoReason.of(e));
      return 0;
    }
    return started(environment);
  }

  private void doesNotRun(String why) {
    log.error("the script {} does not run, so that nothing is configured: {}", file, why);
  }

  private int started(Supplier<ScriptEnvironment> environment) {
    var path = file.toString();
    var variables = fitting.of(environment.get().variables());
    try (var child =
        ChildProcess.start(path, List.of(FileNames.octets(path)), variables, Optional.empty())) {
      return awaitEnd(child);
    } catch (ErrnoException e) {
      doesNotRun(e.getMessage());
      return 0;
    }
  }

  private int awaitEnd(ChildProcess child) throws ErrnoException {
    var poll = new PollSet(child.descriptor());
    if (!TimeLimit.of(limitSeconds).await(millis -> poll.await(millis) > 0)) {
      log.error("the script {} took more than {} s, and was ended", file, limitSeconds);
      return 0;
    }
    return ScriptStatus.told(child.awaitStatus(), file.toString(), log);
  }
}
