package org.jdhclient.linux.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledScriptTest {
  @TempDir private Path directory;

  private Path script(String text) throws IOException {
    return Files.writeString(directory.resolve("dhclient-script"), text);
  }

  @Test
  void debiansIsDoneWithout() throws IOException {
    var debians =
        """
        #!/bin/sh
        run_hookdir /etc/dhcp/dhclient-enter-hooks.d
        run_hookdir /etc/dhcp/dhclient-exit-hooks.d
        """;
    assertThat(InstalledScript.ofAnother(script(debians))).isEmpty();
  }

  @Test
  void anothersIsRun() throws IOException {
    var file = script("#!/bin/sh\nsetup_interface\n");
    assertThat(InstalledScript.ofAnother(file)).contains(file);
  }

  @Test
  void oneThatWantsAnotherShellIsRunWhateverHooksItReads() throws IOException {
    var file = script("#!/bin/bash\nrun_hookdir /etc/dhcp/dhclient-exit-hooks.d\n");
    assertThat(InstalledScript.ofAnother(file)).contains(file);
  }

  @Test
  void noneIsRunWhereNoneIs() {
    assertThat(InstalledScript.ofAnother(directory.resolve("none"))).isEmpty();
  }
}
