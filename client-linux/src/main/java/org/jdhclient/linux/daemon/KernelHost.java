package org.jdhclient.linux.daemon;

import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.daemon.client.AcquiredInterface;
import org.jdhclient.linux.daemon.client.DaemonContext;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.ownership.Owned;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.supervisor.SupervisedHost;
import org.jdhclient.linux.host.HostName;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.wire.Octets;
import org.slf4j.Logger;

/** The host as this kernel has it. */
record KernelHost(DaemonContext shared) implements SupervisedHost {

  @Override
  public Settings settings() {
    return shared.settings();
  }

  @Override
  public SupervisedHost with(Settings other) {
    return new KernelHost(shared.with(other));
  }

  @Override
  public Logger log() {
    return shared.log();
  }

  @Override
  public Octets hostName() {
    return HostName.toSend();
  }

  @Override
  public List<LinkMessage> links() throws ErrnoException {
    return shared.netlink().links();
  }

  @Override
  public Optional<NamedLink> link(String name) throws ErrnoException {
    return NamedLink.find(name, shared.netlink());
  }

  @Override
  public Interface find(String name) throws ErrnoException, UnusableInterfaceException {
    return Interface.find(name, shared.netlink());
  }

  @Override
  public void prepare(String interfaceName) {
    shared.prepare(interfaceName);
  }

  @Override
  public void tellOfNoInterface() {
    shared.tellOfNoInterface();
  }

  @Override
  public SupervisedClient open(Interface on)
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException {
    try {
      return shared.starting(AcquiredInterface.take(on, shared));
    } catch (ErrnoException e) {
      if (e.isWithoutDevice()) {
        throw new UnusableInterfaceException(on.name() + " was removed: " + e.getMessage());
      }
      throw e;
    }
  }

  @Override
  public Owned waitFor(String name) throws InterfaceBusyException {
    return shared.waitFor(name);
  }
}
