package org.jdhclient.lab.cell;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Processes as the lab starts them: a plain root environment, and a bound on their time. */
public final class Subprocess {
  private static final Executor THREADS =
      task -> {
        var thread = new Thread(task, "output of a command");
        thread.setDaemon(true);
        thread.start();
      };

  private Subprocess() {}

  static ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command).directory(new File("/"));
    var environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    environment.put("HOME", "/root");
    environment.put("LANG", "C.UTF-8");
    environment.put("TERM", "dumb");
    return builder;
  }

  static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new LabException("cannot run " + builder.command().get(0), e);
    }
  }

  /**
   * Runs a command to its end.
   *
   * @param shown the command as it is to be named in messages
   */
  public static CommandResult run(List<String> shown, List<String> command, Duration limit) {
    var nothing = ProcessBuilder.Redirect.from(new File("/dev/null"));
    var process = start(builder(command).redirectInput(nothing));
    var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), THREADS);
    var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), THREADS);
    if (!endsWithin(process, limit)) {
      process.destroyForcibly();
      throw new LabException(
          "does not end within " + limit.toSeconds() + " s: " + String.join(" ", shown));
    }
    return new CommandResult(shown, process.exitValue(), out.join(), err.join());
  }

  static boolean endsWithin(Process process, Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /** Whether a process is in the state T of proc(5). */
  static boolean isStopped(Process process) {
    var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    try {
      return Files.readString(stat).matches("(?s)\\d+ \\(.*\\) T .*");
    } catch (IOException e) {
      throw new LabException("cannot read " + stat, e);
    }
  }

  static void wake(Process process) {
    var kill = List.of("kill", "-CONT", Long.toString(process.pid()));
    run(kill, kill, Await.PATIENCE).orThrow();
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
