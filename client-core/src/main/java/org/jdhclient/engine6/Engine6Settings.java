package org.jdhclient.engine6;

import java.util.List;
import org.jdhclient.address.MacAddress;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine6.projection.Placement;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.script6.ScriptSubject6;
import org.jdhclient.wire.ChecksumMode;

/**
 * What the DHCPv6 client of one interface goes by.
 *
 * @param interfaceName that it has now
 * @param config as whom and with what wishes it speaks to servers
 * @param placement how what is lent is put on the host
 * @param declared leases of the owner's, to be tried after those on record
 * @param ids how IAIDs are written down
 * @param subject what scripts are told whatever the event
 */
public record Engine6Settings(
    String interfaceName,
    MacAddress hardwareAddress,
    Client6Config config,
    ChecksumMode checksumMode,
    Placement placement,
    List<StoredLease6> declared,
    IdFormat ids,
    ScriptSubject6 subject,
    Persistence persistence) {
  public Engine6Settings {
    declared = List.copyOf(declared);
  }
}
