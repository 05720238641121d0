package org.jdhclient.linux.host.record;

import java.util.List;
import org.jdhclient.engine6.port.LeaseRecord6;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile6.StoredLease6;

/** The leases of DHCPv6 in a file. */
public record LeaseStore6(LeaseFile file) implements LeaseRecord6 {
  @Override
  public List<StoredLease6> leasesOf(String interfaceName) {
    return file.read(StoredLease6.FORMAT, interfaceName::equals).leasesOf(interfaceName);
  }

  @Override
  public void put(StoredLease6 newest) {
    file.update(() -> LeaseFileEdit.adding(StoredLease6.FORMAT, newest));
  }
}
