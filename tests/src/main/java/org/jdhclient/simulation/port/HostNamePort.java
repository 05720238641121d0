package org.jdhclient.simulation.port;

import org.jdhclient.engine.port.HostNameSetting;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.simulation.invariant.Moment;
import org.jdhclient.simulation.invariant.OwnersChecks;
import org.jdhclient.simulation.model.Faults;
import org.jdhclient.simulation.model.HostNameModel;
import org.jdhclient.simulation.model.Lot;

/** The host's name, at the disposal of one process. */
public record HostNamePort(
    Calls<Moment> calls, HostNameModel host, OwnersChecks checks, Faults faults)
    implements HostNameSetting {

  @Override
  public String present() {
    calls.reads();
    return host.name();
  }

  @Override
  public void set(String name) throws RefusedException {
    calls.acts("host name");
    checks.hostNameSet(host);
    if (faults.comes(Lot.Kind.HOST_NAME_REFUSED)) {
      throw new RefusedException("EPERM");
    }
    host.leaseSets(name);
  }
}
