package org.jdhclient.linux.daemon;

import java.nio.file.Path;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.ConflictDetection;
import org.jdhclient.client.Ports;
import org.jdhclient.wire.ChecksumMode;

/**
 * What a client was told to do.
 *
 * @param server where to ask for a lease; normally the broadcast
 * @param persistence what to do when there is no lease to be had
 * @param stay how long to stay in this process
 */
public record Settings(
    String interfaceName,
    Ipv4Address server,
    Ports ports,
    ChecksumMode checksumMode,
    ConflictDetection conflicts,
    Persistence persistence,
    Stay stay,
    Files files) {

  /** What to do when an attempt to get a lease has failed. */
  public enum Persistence {
    /** Rest, and try again. */
    KEEP_TRYING,
    /** End with a status of its own. */
    ONE_TRY
  }

  /** How long to stay in this process. */
  public enum Stay {
    /** Until told to end. */
    FOR_GOOD,
    /** Until there is a lease, or none to be had: then another process goes on. */
    UNTIL_SETTLED
  }

  /**
   * Where things are.
   *
   * @param resolvConf normally /etc/resolv.conf
   * @param runDirectory where state is kept that a reboot may take
   * @param leases leases remembered over reboots
   */
  public record Files(Path resolvConf, Path runDirectory, Path leases) {}

  Settings onInterface(String name) {
    return new Settings(name, server, ports, checksumMode, conflicts, persistence, stay, files);
  }
}
