package org.jdhclient.engine;

import java.util.List;
import org.jdhclient.config.ClientConfig;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.script.ScriptSubject;
import org.jdhclient.wire.ChecksumMode;

/**
 * What the client of one interface goes by.
 *
 * @param interfaceName that it has now
 * @param config as whom and with what wishes it speaks to servers; the hardware address is in it
 * @param metric of the first router's route; 0 for the kernel's own
 * @param declared leases of the owner's, to be tried after those on record
 * @param subject what scripts are told whatever the event
 */
public record EngineSettings(
    String interfaceName,
    ClientConfig config,
    ChecksumMode checksumMode,
    int metric,
    List<StoredLease> declared,
    ScriptSubject subject,
    Persistence persistence) {
  public EngineSettings {
    declared = List.copyOf(declared);
  }
}
