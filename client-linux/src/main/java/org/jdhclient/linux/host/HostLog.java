package org.jdhclient.linux.host;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdhclient.engine.port.EngineLog;
import org.slf4j.Logger;

/** The process's log. */
public record HostLog(Logger log, Consumer<String> waiting) implements EngineLog {
  @Override
  public void debug(Supplier<String> line) {
    if (log.isDebugEnabled()) {
      log.debug("{}", line.get());
    }
  }

  @Override
  public void info(String line) {
    log.info("{}", line);
  }

  @Override
  public void waiting(String line) {
    waiting.accept(line);
  }

  @Override
  public void warn(String line) {
    log.warn("{}", line);
  }

  @Override
  public void error(String line) {
    log.error("{}", line);
  }
}
