package org.jdhclient.linux.hook;

import java.util.function.Supplier;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.script.ScriptEnvironment;

/** Has an event dealt with, by scripts or without. */
interface ScriptRunner {
  /**
   * @param environment what scripts are told, made only if there is one
   * @return the exit status that counts, 0 for well
   * @throws ErrnoException if the kernel refuses the address; trouble with scripts is told, and
   *     goes no further
   */
  int run(Supplier<ScriptEnvironment> environment, Work work) throws ErrnoException;
}
