package org.jdhclient.engine.port;

import java.util.function.Supplier;

/** Where lines for the owner go. */
public interface EngineLog {

  /**
   * @param line made only if it is wanted: there may be one a packet
   */
  void debug(Supplier<String> line);

  void info(String line);

  /** For who waits, and sees nothing else. */
  void waiting(String line);

  void warn(String line);

  void error(String line);
}
