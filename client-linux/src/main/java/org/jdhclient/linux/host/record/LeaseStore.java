package org.jdhclient.linux.host.record;

import java.util.List;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.engine.port.LeaseRecord;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.StoredLease;

/**
 * The leases of DHCPv4 in a file.
 *
 * @param names of options, as the owner has them
 */
public record LeaseStore(LeaseFile file, OptionTable names) implements LeaseRecord {
  @Override
  public List<StoredLease> leasesOf(String interfaceName) {
    return file.read(StoredLease.format(names), interfaceName::equals).leasesOf(interfaceName);
  }

  @Override
  public void put(StoredLease newest) {
    file.update(() -> LeaseFileEdit.adding(newest));
  }
}
