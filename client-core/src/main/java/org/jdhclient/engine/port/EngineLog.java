package org.jdhclient.engine.port;

import java.util.function.Supplier;
import org.jdhclient.report.Urgency;

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

  /** Tells what there is to tell, as pressing as it is. */
  default void tell(Urgency urgency, String line) {
    switch (urgency) {
      case DETAIL -> info(line);
      case PATIENCE -> waiting(line);
      case WARNING -> warn(line);
    }
  }
}
