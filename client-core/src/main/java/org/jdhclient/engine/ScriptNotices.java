package org.jdhclient.engine;

import java.util.Map;
import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.script.Reason;
import org.jdhclient.script.ScriptEnvironment;
import org.jdhclient.script.ScriptEvent;
import org.jdhclient.script.ScriptSubject;

/** What scripts are told when there is no client yet. */
public final class ScriptNotices {
  private ScriptNotices() {}

  /** An interface is about to be used. */
  public static void prepare(OwnersScripts scripts, ScriptSubject subject, Clocks clocks) {
    scripts.tell(
        () ->
            ScriptEnvironment.of(
                ScriptEvent.of(Reason.PREINIT), subject, clocks.wall(), clocks.now()));
  }

  /**
   * There is no interface to work on.
   *
   * @param extra variables that the owner wants
   */
  public static void withoutInterface(OwnersScripts scripts, Map<String, String> extra) {
    scripts.tell(() -> ScriptEnvironment.ofNoInterface(extra));
  }
}
