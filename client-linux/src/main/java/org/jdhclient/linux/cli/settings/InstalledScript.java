package org.jdhclient.linux.cli.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.host.files.InputFile;

/**
 * The dhclient-script that lies where dhclient looks for one. Of Debian's this program does the
 * work itself, with the same hooks; another's, such as dracut's in an initramfs, does what only its
 * owner knows.
 */
final class InstalledScript {
  static final Path STANDARD = Path.of("/sbin/dhclient-script");

  /** Debian's has 16 KiB, and no other twice that. */
  private static final int MOST = 1 << 16;

  /** What runs Debian's, and the hooks that none but Debian's reads. */
  private static final String SHELL = "#!/bin/sh\n";

  private static final String HOOKS = "/etc/dhcp/dhclient-exit-hooks.d";

  private InstalledScript() {}

  /** The script that is to be run, if there is one that is not Debian's. */
  static Optional<Path> ofAnother(Path file) {
    try (var input = InputFile.open(file)) {
      var text = new String(input.readAll(MOST), StandardCharsets.ISO_8859_1);
      return isDebians(text) ? Optional.empty() : Optional.of(file);
    } catch (IOException e) {
      // What cannot be read, or has nothing of a script, is none; as a rule there is nothing.
      return Optional.empty();
    }
  }

  private static boolean isDebians(String text) {
    return text.startsWith(SHELL) && text.contains(HOOKS);
  }
}
