package org.jdhclient.linux.diagnose.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.process.OwnNamespaces;
import org.junit.jupiter.api.Test;

class WireLookTest {
  private static final String MAKE =
      """
      ip link add veth1 type veth peer veth2
      ip link set veth1 up
      ip link set veth2 up
      """;

  @Test
  void goesOnWhenTheInterfaceGoesDown() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/sbin/ip")), "there is no iproute2 here");
    var prefix = OwnNamespaces.after(MAKE, "sh");
    try (var process = new ChildJvm(prefix, LinkThatGoesDown.class, "veth1")) {
      assertThat(process.readLine()).isEqualTo("ENETDOWN");
      assertThat(process.readLine()).isEqualTo("came to its end");
    }
  }
}
