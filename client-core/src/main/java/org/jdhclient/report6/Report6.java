package org.jdhclient.report6;

import java.util.List;
import java.util.Optional;
import org.jdhclient.report.FailureCause;
import org.jdhclient.report.Urgency;

/** Something to tell about DHCPv6 on an interface. */
public interface Report6 {

  /** The lines of the log, in their order. */
  List<String> lines(String interfaceName);

  default Urgency urgency() {
    return Urgency.DETAIL;
  }

  /** Why an attempt to get a lease may fail, if this is about that. */
  default Optional<FailureCause> explains() {
    return Optional.empty();
  }
}
