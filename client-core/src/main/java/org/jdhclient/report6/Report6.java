package org.jdhclient.report6;

import java.util.List;
import org.jdhclient.report.Urgency;

/** Something to tell about DHCPv6 on an interface. */
public interface Report6 {

  /** The lines of the log, in their order. */
  List<String> lines(String interfaceName);

  default Urgency urgency() {
    return Urgency.DETAIL;
  }
}
