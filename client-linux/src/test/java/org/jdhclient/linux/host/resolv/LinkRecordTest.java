package org.jdhclient.linux.host.resolv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdhclient.address.Family;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients of one link, each in a process of its own. */
class LinkRecordTest {
  private static final ResolverSettings V4 =
      new ResolverSettings("a.test", List.of("a.test"), List.of("10.0.3.1"));

  private static final ResolverSettings V6 =
      new ResolverSettings("", List.of("b.test"), List.of("2001:db8::1"));

  private static final String OF_V4 =
      """
      # Written by jdhclient for eth0
      domain a.test
      search a.test
      nameserver 10.0.3.1
      """;

  private static final String OF_V6 =
      """
      # Written by jdhclient for eth0
      search b.test
      nameserver 2001:db8::1
      """;

  private static final String OF_BOTH =
      """
      # Written by jdhclient for eth0
      domain a.test
      search a.test b.test
      nameserver 10.0.3.1
      nameserver 2001:db8::1
      """;

  @TempDir private Path directory;

  private LinkRecord of(Family family, int ifindex, String interfaceName) {
    return new LinkRecord(
        new RunDirectory(directory), ClientKey.of(family, ifindex), interfaceName);
  }

  private LinkRecord of(Family family) {
    return of(family, 2, "eth0");
  }

  @Test
  void isOfBothFamiliesUntilOneEnds() throws Exception {
    assertThat(of(Family.V6).with(V6, directory)).isEqualTo(OF_V6);
    assertThat(of(Family.V4).with(V4, directory)).isEqualTo(OF_BOTH);
    assertThat(of(Family.V6).with(V6, directory)).isEqualTo(OF_BOTH);
    assertThat(of(Family.V6).without()).isEqualTo(OF_V4);
    assertThat(of(Family.V6).without()).isEqualTo(OF_V4);
    assertThat(of(Family.V4).without()).isEmpty();
  }

  @Test
  void hasNothingOfOtherLinks() throws Exception {
    of(Family.V4).with(V4, directory);
    assertThat(of(Family.V6, 3, "eth1").with(V6, directory))
        .contains("for eth1")
        .doesNotContain("10.");
    assertThat(of(Family.V4).without()).isEmpty();
  }
}
