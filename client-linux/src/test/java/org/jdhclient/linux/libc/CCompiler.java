package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Evaluates C expressions over the headers that are installed here. */
public final class CCompiler {
  private static final String HEADERS =
      """
      #include <stddef.h>
      #include <stdio.h>
      #include <string.h>
      #include <errno.h>
      #include <limits.h>
      #include <poll.h>
      #include <sched.h>
      #include <signal.h>
      #include <time.h>
      #include <fcntl.h>
      #include <sys/file.h>
      #include <sys/signalfd.h>
      #include <sys/socket.h>
      #include <sys/syscall.h>
      #include <sys/timerfd.h>
      #include <sys/uio.h>
      #include <netinet/in.h>
      #include <linux/audit.h>
      #include <linux/filter.h>
      #include <linux/if.h>
      #include <linux/if_bridge.h>
      #include <linux/if_arp.h>
      #include <linux/if_ether.h>
      #include <linux/if_packet.h>
      #include <linux/ipv6.h>
      #include <linux/landlock.h>
      #include <linux/netlink.h>
      #include <linux/rtnetlink.h>
      #include <linux/seccomp.h>
      #include <linux/stat.h>
      #include <linux/un.h>
      // Of kernels newer than the headers may be: by Linux's own (scripts/syscall.tbl, uapi/linux).
      #ifndef SYS_lsm_set_self_attr
      #define SYS_lsm_set_self_attr 460
      #endif
      #ifndef LANDLOCK_ACCESS_FS_TRUNCATE
      #define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
      #endif
      #ifndef LANDLOCK_ACCESS_FS_IOCTL_DEV
      #define LANDLOCK_ACCESS_FS_IOCTL_DEV (1ULL << 15)
      #endif
      #ifndef SYS_open_tree_attr
      #define SYS_open_tree_attr 467
      #endif
      #ifndef SYS_file_setattr
      #define SYS_file_setattr 469
      #endif
      """;

  private CCompiler() {}

  public static boolean isThere() {
    for (var place : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(place, "cc"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param directory for the program
   * @param expressions of integer types
   */
  public static List<Long> evaluate(Path directory, List<String> expressions) throws Exception {
    var program = new StringBuilder();
    for (var expression : expressions) {
      program.append("  printf(\"%lld\\n\", (long long)(").append(expression).append("));\n");
    }
    return runMain(directory, program.toString()).lines().map(Long::valueOf).toList();
  }

  /**
   * The octets of a struct, in hexadecimal digits.
   *
   * @param directory for the program
   * @param fields as in an initializer, each by its name
   */
  public static String octets(Path directory, String type, String fields) throws Exception {
    var program =
        "  %s value = { %s };\n".formatted(type, fields)
            + "  for (size_t i = 0; i < sizeof value; i++)\n"
            + "    printf(\"%02x\", ((unsigned char *)&value)[i]);\n";
    return runMain(directory, program);
  }

  private static String runMain(Path directory, String statements) throws Exception {
    var program = HEADERS + "int main(void) {\n" + statements + "  return 0;\n}\n";
    Files.writeString(directory.resolve("layout.c"), program);
    run(directory, "cc", "-D_GNU_SOURCE", "-o", "layout", "layout.c");
    return run(directory, "./layout");
  }

  private static String run(Path directory, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true).environment().put("LC_ALL", "C");
    var process = builder.start();
    try (InputStream out = process.getInputStream()) {
      var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(text).isZero();
      return text;
    }
  }
}
