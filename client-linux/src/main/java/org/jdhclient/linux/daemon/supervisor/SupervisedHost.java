package org.jdhclient.linux.daemon.supervisor;

import java.util.List;
import java.util.Optional;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.ownership.Owned;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.wire.Octets;
import org.slf4j.Logger;

/**
 * The host as supervisors have to do with it: what they are told to do there, its interfaces, and
 * clients that are opened on these.
 */
public interface SupervisedHost {
  Settings settings();

  /** The same with other settings. */
  SupervisedHost with(Settings other);

  Logger log();

  /** The host's name now, as servers are told it. */
  Octets hostName();

  /** All links, fit for DHCP or not. */
  List<LinkMessage> links() throws ErrnoException;

  /** The link that has a name now, or that the name is an alias of; empty if there is none. */
  Optional<NamedLink> link(String name) throws ErrnoException;

  /** Looks an interface up by any of its names. */
  Interface find(String name) throws ErrnoException, UnusableInterfaceException;

  /** Tells scripts that an interface is about to be used. */
  void prepare(String interfaceName);

  /** Tells scripts that there is no interface to work on. */
  void tellOfNoInterface();

  /**
   * A client at its beginning, on an interface that is its own, up and listened on.
   *
   * @throws UnusableInterfaceException if the interface goes away meanwhile
   * @throws ErrnoException if the kernel refuses
   * @throws InterfaceBusyException if another client keeps the interface
   */
  SupervisedClient open(Interface on)
      throws ErrnoException, UnusableInterfaceException, InterfaceBusyException;

  /**
   * Makes it this process that waits for an interface of a name.
   *
   * @throws InterfaceBusyException if another does, and keeps to it
   */
  Owned waitFor(String name) throws InterfaceBusyException;
}
