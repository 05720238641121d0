package org.jdhclient.linux.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with the test's class path, ended at the latest when closed. */
public final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  /**
   * @param prefix what starts the JVM, such as env with its options
   */
  public ChildJvm(List<String> prefix, Class<?> main, String... arguments) throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xrs", "-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Gives this process the client's name (proc_pid_comm(5)); for the other JVM to call. */
  public static void becomeClient() throws IOException {
    Files.writeString(Path.of("/proc/self/comm"), "jdhclient");
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public String readLine() throws IOException {
    return out.readLine();
  }

  /** As head(1) does when it has what it wants. */
  public void stopReading() throws IOException {
    out.close();
  }

  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** As by kill -9; returns when it has ended. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    out.close();
  }
}
