package org.jdhclient.linux.hook;

import java.util.function.Supplier;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.script.ScriptEnvironment;

/** All is done here, and no process is started. */
final class WithoutScripts implements ScriptRunner {
  @Override
  public int run(Supplier<ScriptEnvironment> environment, Work work) throws ErrnoException {
    run(work);
    return 0;
  }

  void run(Work work) throws ErrnoException {
    work.configure();
    work.setHostName();
    work.writeResolvConf();
  }
}
