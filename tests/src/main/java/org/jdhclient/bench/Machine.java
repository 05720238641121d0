package org.jdhclient.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.lab.debian.Installation;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  static String describe(int rounds) throws IOException {
    return "%d rounds; median [least..most]; **ratio**: the median over the rounds of the quotient to %s in the same round.\nLinux %s, %d processors, jdhclient %s; load average at the end %s.\n"
        .formatted(
            rounds,
            Contender.REFERENCE,
            System.getProperty("os.version"),
            Runtime.getRuntime().availableProcessors(),
            switch (Installation.underTest().form()) {
              case NATIVE -> "as a native executable";
              case JVM -> "on Java " + System.getProperty("java.version");
            },
            Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }
}
