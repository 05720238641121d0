package org.jdhclient.engine.projection;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdhclient.engine.port.HostWork;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.engine.port.OwnersScripts.Manner;
import org.jdhclient.engine.port.OwnersScripts.Outcome;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.script.ScriptEnvironment;

/**
 * The owner's scripts, called for the events of one family: what they were told, and what of their
 * words does not count, which the log has once in a row.
 *
 * @param <E> an event
 */
public final class ScriptCalls<E> {
  private final OwnersScripts scripts;
  private final Function<E, ScriptEnvironment> telling;
  private final ReportLog log;
  private List<String> dropped = List.of();
  private Map<String, String> refused = Map.of();
  private Map<String, String> given = Map.of();

  /**
   * @param telling what scripts are told of an event, made when one of them is called
   */
  public ScriptCalls(OwnersScripts scripts, Function<E, ScriptEnvironment> telling, ReportLog log) {
    this.scripts = scripts;
    this.telling = telling;
    this.log = log;
  }

  /** Whether this program sets what a lease brings to the interface. */
  public boolean isConfiguredHere(TakenOver takenOver) {
    return scripts.manner() == Manner.HOOKS && !takenOver.hasInterface();
  }

  /** Tells of an event about which there is nothing to be done here. */
  public void tell(E event) {
    scripts.tell(() -> giving(event));
  }

  /**
   * Has an event dealt with.
   *
   * @throws RefusedException that the work has met
   */
  public Outcome run(E event, HostWork work) throws RefusedException {
    return scripts.run(() -> giving(event), work);
  }

  /** The variables that scripts were given last. */
  public Map<String, String> given() {
    return given;
  }

  private ScriptEnvironment giving(E event) {
    var environment = telling.apply(event);
    given = environment.variables();
    if (!environment.dropped().equals(dropped)) {
      dropped = environment.dropped();
      if (!dropped.isEmpty()) {
        log.info("scripts are not told what is unfit for them: " + dropped);
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
