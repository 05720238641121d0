package org.jdhclient.leasefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.wire.Octets;

/** Files that ISC dhclient 4.4.3-P1 wrote, and leases as it writes them. */
final class LeaseFiles {
  private LeaseFiles() {}

  static String read(String name) {
    try (var file = LeaseFiles.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each lease of a text by itself: what came before an end, too. */
  static List<StoredLease> each(String text) {
    return Stream.of(text.split("(?<=\n)(?=lease \\{)"))
        .flatMap(one -> RecordedLeases.of(one).leases().stream())
        .toList();
  }

  /** What a change makes of a file's text. */
  static String edited(LeaseFileEdit edit, String text) {
    var octets = Octets.ofLatin1(text).toByteArray();
    return Octets.copyOf(edit.add(octets)).concat(Octets.copyOf(edit.end())).toLatin1();
  }

  /** A text with the newest lease of an interface put on record once more. */
  static String rewritten(String text, String interfaceName) {
    var leases = RecordedLeases.of(text).leasesOf(interfaceName);
    return edited(LeaseFileEdit.adding(leases.get(leases.size() - 1)), text);
  }

  /** Whatever a text is, what is written instead stays the same when it is written again. */
  static void assertIsSettledOnceWritten(String text) {
    for (var name : RecordedLeases.of(text).interfaces()) {
      var newest = RecordedLeases.of(text).leasesOf(name);
      var once = rewritten(text, name);
      assertThat(RecordedLeases.of(once).leasesOf(name)).endsWith(newest.get(newest.size() - 1));
      assertThat(rewritten(once, name)).isEqualTo(once);
    }
  }

  /** One lease, 3600 s long, that ends at 2026/11/22 19:59:45. */
  static String lease(String interfaceName, String address, String... more) {
    return """
        lease {
          interface "%s";
          fixed-address %s;
          option subnet-mask 255.255.255.0;
          option routers 10.0.3.1;
          option dhcp-lease-time 3600;
          option dhcp-message-type 5;
          option domain-name-servers 10.0.3.1;
          option dhcp-server-identifier 10.0.3.1;
          option host-name "ct1";
        %s  renew 0 2026/11/22 19:25:47;
          rebind 0 2026/11/22 19:52:15;
          expire 0 2026/11/22 19:59:45;
        }
        """
        .formatted(interfaceName, address, String.join("", more));
  }
}
