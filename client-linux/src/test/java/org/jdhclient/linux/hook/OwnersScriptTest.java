package org.jdhclient.linux.hook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Family;
import org.jdhclient.script.ScriptEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script that cannot be run is told of, with what to do. */
class OwnersScriptTest {
  private static final int LIMIT_SECONDS = 30;

  @TempDir private Path directory;

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger log = new LoggerContext().getLogger("script");

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  private List<String> told(Path script) {
    new OwnersScript(script, new ScriptStatus(Family.V4), LIMIT_SECONDS, log)
        .tell(() -> new ScriptEnvironment(Map.of("reason", "PREINIT"), List.of(), List.of()));
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void withoutItsFirstLineItIsNone() throws Exception {
    var script = Files.writeString(directory.resolve("script"), "echo\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(told(script))
        .containsExactly(
            "the script %1$s does not run, so that nothing is configured: execute %1$s: ENOEXEC"
                    .formatted(script)
                + " (Exec format error: a script begins with a line such as #!/bin/sh)");
  }

  @Test
  void anotherReasonIsTheKernels() {
    var script = directory.resolve("s".repeat(256));

    assertThat(told(script))
        .singleElement()
        .asString()
        .endsWith(": ENAMETOOLONG (File name too long)");
  }
}
