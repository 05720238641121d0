package org.jdhclient.report;

/** Something is wrong, so that it is told even to those who want quiet. */
public interface Warning extends Report {
  @Override
  default Urgency urgency() {
    return Urgency.WARNING;
  }
}
