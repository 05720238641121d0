package org.jdhclient.linux.host.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kernel's name for this boot, which tells one boot's clock from another's (random(4)). */
public final class BootId {
  private static final Path FILE = Path.of("/proc/sys/kernel/random/boot_id");

  private BootId() {}

  public static String read() throws IOException {
    return Files.readString(FILE).strip();
  }
}
