package org.jdhclient.simulation.port;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdhclient.engine.port.EngineLog;

/**
 * The log, of which only what the owner sees is made.
 *
 * @param lines where they go
 */
public record LogPort(Consumer<String> lines) implements EngineLog {

  @Override
  public void debug(Supplier<String> line) {
    // Nobody wants it.
  }

  @Override
  public void info(String line) {
    lines.accept(line);
  }

  @Override
  public void waiting(String line) {
    lines.accept(line);
  }

  @Override
  public void warn(String line) {
    lines.accept(line);
  }

  @Override
  public void error(String line) {
    lines.accept(line);
  }
}
