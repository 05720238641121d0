package org.jdhclient.linux.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.process.OwnNamespaces;
import org.junit.jupiter.api.Test;

/** A link of 250 long alternative names, of which the kernel tells in more than 32 KiB. */
class LongLinkTest {
  private static final String MAKE =
      """
      ip link add veth1 type veth peer veth2
      for n in $(seq 101 350); do
        printf 'link property add dev veth1 altname %0124d%s\\n' 0 $n
      done | ip -batch -
      """;

  @Test
  void isSeenAllTheSame() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/sbin/ip")), "there is no iproute2 here");
    var lines = new ArrayList<String>();
    try (var process = new ChildJvm(OwnNamespaces.after(MAKE, "sh"), LongLink.class, "veth1")) {
      for (var line = process.readLine(); line != null; line = process.readLine()) {
        lines.add(line);
      }
    }
    assertThat(lines)
        .containsExactly(
            "event: [Overrun[]]",
            "link: 1400",
            "links: [veth1]",
            "addresses: []",
            "next event: [1300]",
            "links at first: [veth1]");
  }
}
