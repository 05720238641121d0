package org.jdhclient.leasefile6;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.wire.Octets;

/** Files that ISC dhclient 4.4.3-P1 wrote, and leases as it writes them. */
final class Lease6Files {
  static final String DUID = "default-duid \"\\000\\001\";\n";

  private Lease6Files() {}

  static String resource(String name) {
    try (var file = Lease6Files.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RecordedLeases<StoredLease6> read(String text) {
    return RecordedLeases.of(StoredLease6.FORMAT, text);
  }

  /** The only lease of a text in which nothing is wrong. */
  static StoredLease6 lease(String text) {
    var read = read(text);
    assertThat(read.problems()).isEmpty();
    assertThat(read.leases()).hasSize(1);
    return read.leases().get(0);
  }

  static String edited(LeaseFileEdit edit, String text) {
    var octets = Octets.ofLatin1(text).toByteArray();
    return Octets.copyOf(edit.add(octets)).concat(Octets.copyOf(edit.end())).toLatin1();
  }

  static String adding(StoredLease6 newest, String text) {
    return edited(LeaseFileEdit.adding(StoredLease6.FORMAT, newest), text);
  }

  /** With an address and a prefix, asked for at 1795890000: renewed after 60 s, valid for 120 s. */
  static String text(String interfaceName, String... more) {
    return """
        lease6 {
          interface "%s";
          ia-na 3e:11:22:33 {
            starts 1795890000;
            renew 60;
            rebind 105;
            iaaddr 2001:db8::1234 {
              starts 1795890000;
              preferred-life 100;
              max-life 120;
              option dhcp6.status-code success "all is well";
            }
            option dhcp6.status-code success;
          }
          ia-ta 3e:11:22:33 {
            starts 1795890000;
            iaaddr 2001:db8::7 {
              starts 1795890000;
              preferred-life 100;
              max-life 110;
            }
          }
          ia-pd 3e:11:22:34 {
            starts 1795890010;
            renew 0;
            rebind 0;
            iaprefix 2001:db8:1::/56 {
              starts 1795890010;
              preferred-life 4294967295;
              max-life 4294967295;
            }
          }
          option dhcp6.client-id 0:1:0:1:ff;
          option dhcp6.server-id 0:1:0:1:fe;
          option dhcp6.name-servers 2001:db8::53,fe80::53;
          option dhcp6.domain-search "lab.example.", "example.org.";
        %s}
        """
        .formatted(interfaceName, String.join("", more));
  }
}
