package org.jdhclient.engine.port;

import java.util.Set;
import java.util.function.Supplier;
import org.jdhclient.script.ScriptEnvironment;

/** The owner's scripts, which are told of events, and come before, between and after the work. */
public interface OwnersScripts {

  /** Who configures the host. */
  Manner manner();

  /**
   * Has an event dealt with, by scripts or without.
   *
   * @param environment what scripts are told, made only if there is one
   * @param work done here as scripts ask for it, and as they have left the variables; not at all
   *     where a script configures
   * @throws RefusedException that the work has met; trouble with scripts is told on the log
   */
  Outcome run(Supplier<ScriptEnvironment> environment, HostWork work) throws RefusedException;

  /** Tells scripts of an event about which there is nothing to be done here. */
  void tell(Supplier<ScriptEnvironment> environment);

  /** Who configures the host. */
  enum Manner {
    /** This program does, and the owner's hooks are run before and after. */
    HOOKS,
    /** A script of the owner's does, and nobody else. */
    SCRIPT
  }

  /**
   * A part of the work that hooks may take upon themselves: a file by redefining a function, and
   * all parts together by ending the event in an enter hook.
   */
  enum Part {
    /** Address, routes, MTU. */
    INTERFACE,
    HOST_NAME,
    RESOLV_CONF
  }

  /**
   * What came of an event.
   *
   * @param takenOver parts that the scripts passed by without asking for them, though it was their
   *     turn: they are done in the owner's way
   */
  record Outcome(Verdict verdict, Set<Part> takenOver) {
    /** All was done here. */
    public static final Outcome DONE = new Outcome(Verdict.FINE, Set.of());

    public Outcome {
      takenOver = Set.copyOf(takenOver);
    }
  }

  /** What scripts say of a lease. */
  enum Verdict {
    FINE,
    /** Its address is in use elsewhere, or it is no good. */
    DECLINED
  }
}
