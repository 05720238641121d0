package org.jdhclient.simulation.port;

import org.jdhclient.engine.port.HostNameSetting;
import org.jdhclient.simulation.invariant.OwnersChecks;
import org.jdhclient.simulation.model.HostNameModel;

/** The host's name, at the disposal of one process. */
public record HostNamePort(Calls calls, HostNameModel host, OwnersChecks checks)
    implements HostNameSetting {

  @Override
  public String present() {
    calls.reads();
    return host.name();
  }

  @Override
  public void set(String name) {
    calls.acts("host name");
    checks.hostNameSet(host);
    host.leaseSets(name);
  }
}
