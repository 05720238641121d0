package org.jdhclient.engine6;

import org.jdhclient.engine.port.Clocks;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.script6.Reason;
import org.jdhclient.script6.ScriptEnvironment6;
import org.jdhclient.script6.ScriptEvent6;
import org.jdhclient.script6.ScriptSubject6;

/** What scripts are told when there is no client yet. */
public final class ScriptNotices6 {
  private ScriptNotices6() {}

  /** An interface is about to be used. */
  public static void prepare(OwnersScripts scripts, ScriptSubject6 subject, Clocks clocks) {
    scripts.tell(
        () ->
            ScriptEnvironment6.of(
                ScriptEvent6.of(Reason.PREINIT6), subject, clocks.wall(), clocks.now()));
  }
}
