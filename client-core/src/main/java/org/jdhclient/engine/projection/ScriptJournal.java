package org.jdhclient.engine.projection;

import java.util.List;
import java.util.Map;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.script.ScriptEnvironment;

/** What scripts were told, and what of their words does not count: the log has it once in a row. */
public final class ScriptJournal {
  private final ReportLog log;
  private List<String> dropped = List.of();
  private Map<String, String> refused = Map.of();
  private Map<String, String> given = Map.of();

  public ScriptJournal(ReportLog log) {
    this.log = log;
  }

  /** The variables that scripts were given last. */
  public Map<String, String> given() {
    return given;
  }

  /** Scripts are about to be given an environment. */
  public ScriptEnvironment giving(ScriptEnvironment environment) {
    given = environment.variables();
    if (!environment.dropped().equals(dropped)) {
      dropped = environment.dropped();
      if (!dropped.isEmpty()) {
        log.info("what was sent is unfit for scripts, which are not told " + dropped);
      }
    }
    return environment;
  }

  /**
   * Hooks have left what does not count.
   *
   * @param words why, by the names of the variables; empty if all counts
   */
  public void refused(Map<String, String> words) {
    if (!words.equals(refused)) {
      refused = words;
      refused.forEach(
          (name, why) -> log.warn("what a hook has made of " + name + " does not count: " + why));
    }
  }
}
