package org.jdhclient.linux.host.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.linux.run.RunDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.helpers.NOPLogger;

class LeaseStore6Test {
  private static final String DUID =
      "default-duid \"\\000\\003\\000\\001\\002\\000\\000\\000\\000\\001\";\n";

  private static final String LEASE =
      """
      lease6 {
        interface "eth0";
        ia-na 3e:11:22:33 {
          starts 1795890000;
          renew 60;
          rebind 105;
          iaaddr 2001:db8::1234 {
            starts 1795890000;
            preferred-life 120;
            max-life 120;
          }
        }
        option dhcp6.client-id 0:3:0:1:2:0:0:0:0:1;
        option dhcp6.server-id 0:3:0:1:2:0:0:0:0:2;
      }
      """;

  @TempDir Path directory;

  private static StoredLease6 lease(String text) {
    return RecordedLeases.of(StoredLease6.FORMAT, text).leases().get(0);
  }

  @Test
  void aLeaseIsPutInThePlaceOfThatOfItsInterface() throws IOException {
    var file = directory.resolve("dhclient6.leases");
    var other = LEASE.replace("eth0", "eth1");
    var next = LEASE.replace("2001:db8::1234", "2001:db8::1235");
    Files.writeString(file, DUID + LEASE + other);
    var run = new RunDirectory(directory.resolve("run"));
    var store = new LeaseStore6(new LeaseFile(file, run, NOPLogger.NOP_LOGGER));

    assertThat(store.leasesOf("eth0")).containsExactly(lease(LEASE));
    store.put(lease(next));

    assertThat(file).hasContent(DUID + other + next);
    assertThat(store.leasesOf("eth0")).containsExactly(lease(next));
    assertThat(store.leasesOf("eth2")).isEmpty();
  }
}
