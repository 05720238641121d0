package org.jdhclient.lab.cell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A program at work in a cell: its lines as they come, its end, and signals to it. */
public final class Running implements AutoCloseable {
  /** What has been written is read by then. */
  private static final Duration READING = Duration.ofSeconds(10);

  private final Cell cell;
  private final List<String> command;
  private final Process process;
  private final Transcript transcript;
  private final long pid;

  private Running(
      Cell cell, List<String> command, Process process, Transcript transcript, long pid) {
    this.cell = cell;
    this.command = command;
    this.process = process;
    this.transcript = transcript;
    this.pid = pid;
  }

  /** Follows a process whose first line of output is its pid in the cell. */
  static Running follow(
      Cell cell, List<String> command, Process process, Consumer<String> listener) {
    var output = process.inputReader(StandardCharsets.UTF_8);
    var pid = readPid(command, output);
    var transcript = new Transcript(listener);
    var reader = new Thread(() -> copy(output, transcript), "output of " + command.get(0));
    reader.setDaemon(true);
    reader.start();
    return new Running(cell, command, process, transcript, pid);
  }

  private static long readPid(List<String> command, BufferedReader output) {
    try {
      var line = output.readLine();
      if (line == null || !line.matches("\\d+")) {
        throw new LabException(String.join(" ", command) + " does not start: " + line);
      }
      return Long.parseLong(line);
    } catch (IOException e) {
      throw new LabException(String.join(" ", command) + " does not start", e);
    }
  }

  private static void copy(BufferedReader output, Transcript transcript) {
    try (output) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        transcript.add(line);
      }
    } catch (IOException e) {
      transcript.add("[output lost: " + e.getMessage() + "]");
    } finally {
      transcript.end();
    }
  }

  /** Its pid as the cell's processes see it. */
  public long pid() {
    return pid;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** All lines so far, standard output and standard error in the order written. */
  public List<String> lines() {
    return transcript.lines();
  }

  /** The next line, after the one awaited last, in which the regular expression is found. */
  public MatchResult awaitLine(String regex) {
    return awaitLine(regex, Await.PATIENCE);
  }

  /**
   * @throws LabException with all the output if no such line comes, or the program ends first
   */
  public MatchResult awaitLine(String regex, Duration limit) {
    try {
      return transcript
          .next(Pattern.compile(regex), limit)
          .orElseThrow(() -> new LabException("no line /" + regex + "/ in\n" + this));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  public int awaitExit() {
    return awaitExit(Await.PATIENCE);
  }

  /**
   * The exit status (128 + n after signal n), once all output has been read: to its end, unless the
   * program has left another one behind that could still write.
   */
  public int awaitExit(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LabException("does not end within " + limit.toSeconds() + " s:\n" + this);
      }
      transcript.awaitEnd(READING);
      return process.exitValue();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static LabException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new LabException("interrupted", e);
  }

  /**
   * Sends a signal to the program itself, not to the nsenter that the JVM knows.
   *
   * @param name without SIG, as {@code kill} takes it: {@code TERM}, {@code KILL}
   */
  public void signal(String name) {
    cell.shell("kill -" + name + " " + pid).orThrow();
  }

  /**
   * Stops the program, as a container is paused, lets something happen, and has it go on.
   *
   * @return when it was still stopped
   */
  public Instant whilePaused(Runnable event) {
    signal("STOP");
    try {
      // The nsenter that the JVM knows stops with the program, and is to wake it.
      Await.until("nsenter has stopped too", () -> Subprocess.isStopped(process));
      event.run();
      return Instant.now();
    } finally {
      Subprocess.wake(process);
    }
  }

  /** Ends the program in its own way, and returns its exit status. */
  public int terminate() {
    signal("TERM");
    return awaitExit();
  }

  /** Ends the program at once, if it has not ended. */
  @Override
  public void close() {
    if (process.isAlive()) {
      cell.shell("kill -KILL " + pid);
      awaitExit();
    }
  }

  @Override
  public String toString() {
    var status = process.isAlive() ? "[running]" : "[exit " + process.exitValue() + "]";
    return "$ "
        + String.join(" ", command)
        + "\n"
        + String.join("\n", lines())
        + "\n"
        + status
        + "\n";
  }
}
