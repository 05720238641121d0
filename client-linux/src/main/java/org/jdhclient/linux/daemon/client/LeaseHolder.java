package org.jdhclient.linux.daemon.client;

import java.util.List;
import org.jdhclient.address.IpAddress;
import org.jdhclient.linux.daemon.client.Ending.Manner;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.libc.ErrnoException;

/** A client whose lease is to end. */
interface LeaseHolder {
  Interface on();

  /**
   * Gives the lease in force back, or takes away what it brought; or else the one on record, which
   * is taken to be in force.
   */
  void end(Manner manner);

  /** Whether a server is to answer yet that the lease is given back. */
  boolean isWaitingForServer();

  /** The addresses of the lease in force, or else of the newest on record. */
  List<IpAddress> leased();

  /** The addresses on the interface at present that a lease of its has set, and no other client. */
  List<IpAddress> settable() throws ErrnoException;
}
