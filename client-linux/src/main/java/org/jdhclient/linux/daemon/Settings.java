package org.jdhclient.linux.daemon;

import java.nio.file.Path;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.client.Ports;
import org.jdhclient.wire.ChecksumMode;

/**
 * What a client was told to do.
 *
 * @param server where to ask for a lease; normally the broadcast
 * @param persistence what to do when there is no lease to be had
 * @param resolvConf normally /etc/resolv.conf
 * @param runDirectory where state is kept that a reboot may take
 */
public record Settings(
    String interfaceName,
    Ipv4Address server,
    Ports ports,
    ChecksumMode checksumMode,
    Persistence persistence,
    Path resolvConf,
    Path runDirectory) {

  /** What to do when an attempt to get a lease has failed. */
  public enum Persistence {
    /** Rest, and try again. */
    KEEP_TRYING,
    /** End with a status of its own. */
    ONE_TRY
  }
}
