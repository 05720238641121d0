package org.jdhclient.linux.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfinementTest {
  @TempDir private Path self;

  @ParameterizedTest
  @CsvSource({
    "/usr/sbin/dhclient (enforce), the AppArmor profile /usr/sbin/dhclient (enforce)",
    "lxc-container-default-cgns (enforce), the AppArmor profile lxc-container-default-cgns (enforce)",
    "system_u:system_r:dhcpc_t:s0, SELinux (system_u:system_r:dhcpc_t:s0)",
  })
  void aSecurityModuleIsNamed(String label, String words) throws IOException {
    write("attr/current", label + "\n");

    assertThat(new Confinement(self).words()).containsExactly(words);
  }

  @Test
  void aFilterOfSystemCallsAndAUserNamespaceAreNamed() throws IOException {
    write("status", "Name:\tjdhclient\nSeccomp:\t2\nSeccomp_filters:\t1\n");
    write("uid_map", "         0     100000      65536\n");

    assertThat(new Confinement(self).words())
        .containsExactly(
            "a filter of system calls (seccomp)",
            "a user namespace that need not own this network");
  }

  @Test
  void whatConfinesNothingIsNotNamed() throws IOException {
    write("attr/current", "unconfined\n");
    write("status", "Seccomp:\t0\n");
    write("uid_map", "         0          0 4294967295\n");

    assertThat(new Confinement(self).words()).isEmpty();
  }

  @Test
  void aKernelWithoutTheseFilesConfinesNothing() {
    assertThat(new Confinement(self).words()).isEmpty();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(self.resolve(file).getParent());
    Files.writeString(self.resolve(file), text);
  }
}
