package org.jdhclient.engine.port;

import java.util.function.UnaryOperator;
import org.jdhclient.leasefile.LeaseDatabase;

/**
 * Where leases are remembered over reboots. What cannot be read or written is told on the log: the
 * lease lives on.
 */
public interface LeaseRecord {

  /** What can be read; nothing, if nothing can. */
  LeaseDatabase read();

  /** Changes what stands there now, which other processes change too. */
  void update(UnaryOperator<LeaseDatabase> change);
}
