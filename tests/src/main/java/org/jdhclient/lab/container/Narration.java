package org.jdhclient.lab.container;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.jdhclient.lab.cell.CommandResult;
import org.jdhclient.lab.cell.LabException;

/** Tells people what happens, and stops at the first thing that is not as it has to be. */
public final class Narration {
  private final PrintStream out;

  public Narration(PrintStream out) {
    this.out = out;
  }

  void heading(String text) {
    out.println("\n== " + text + " ==");
  }

  /** Shows what a command wrote, which has to have succeeded. */
  String show(CommandResult result) {
    out.print(result.orThrow().out() + result.err());
    return result.out();
  }

  /** Tells each command that is run on this machine. */
  Consumer<String> promptOf(String host) {
    return command -> out.println("root@" + host + ":~# " + command);
  }

  /**
   * @throws LabException if it does not hold
   */
  void expect(String what, boolean holds) {
    if (!holds) {
      throw new LabException("expected: " + what);
    }
    out.println("   ok: " + what);
  }
}
