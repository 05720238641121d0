package org.jdhclient.report6;

import org.jdhclient.report.Urgency;

/** Something is wrong, so that it is told even to those who want quiet. */
public interface Warning6 extends Report6 {
  @Override
  default Urgency urgency() {
    return Urgency.WARNING;
  }
}
