package org.jdhclient.linux.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.script.ScriptEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script that cannot be run is told of, with what to do. */
class OwnersScriptTest {
  private static final int LIMIT_SECONDS = 30;
  private static final int STRANGER = 1234;

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
  void aStrangersWhereStrangersCanMakeFilesIsNotRun() throws Exception {
    assumeTrue(LibC.geteuid() == 0, "files are given to others by root only");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    var script =
        Files.writeString(directory.resolve("script"), "#!/bin/sh\n>" + directory + "/ran\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setAttribute(script, "unix:uid", STRANGER);

    assertThat(told(script))
        .containsExactly(
            "the script %1$s does not run, so that nothing is configured: %1$s: is of uid 1234,"
                    .formatted(script)
                + " where others can make files: make it root's, or use another directory");
    assertThat(directory.resolve("ran")).doesNotExist();
    Files.setAttribute(script, "unix:uid", 0);
    told(script);
    assertThat(directory.resolve("ran")).exists();
  }

  @Test
  void anotherReasonIsTheKernels() {
    var script = directory.resolve("missing");

    assertThat(told(script))
        .singleElement()
        .asString()
        .endsWith(": ENOENT (No such file or directory)");
  }
}
