package org.jdhclient.engine.projection;

import org.jdhclient.engine.port.HostNameSetting;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ReportLog;
import org.jdhclient.lease.Lease;

/** A lease's name for the host: taken if the host has none, or has the one of the lease before. */
record HostNameProjection(HostNameSetting host, ReportLog log) {

  /**
   * @param before the name of the lease before; empty for none
   */
  void project(String before, Lease lease) {
    var leased = lease.parameters().hostName();
    var present = host.present();
    boolean free = present.isEmpty() || present.equals(before);
    if (leased.isEmpty() || leased.equals(present) || !free) {
      return;
    }
    try {
      host.set(leased);
    } catch (RefusedException e) {
      log.warn("the name " + leased + " is not set: ", e);
    }
  }
}
