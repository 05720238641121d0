package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Family;
import org.jdhclient.linux.control.Asker;
import org.jdhclient.linux.control.Connection;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.ControlSocket;
import org.jdhclient.linux.control.LogTap;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.control.Subject;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.process.ChildJvm;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.status.JsonText;
import org.jdhclient.linux.status.StatusDocument;
import org.junit.jupiter.api.Test;

class MonitorCommandTest {
  /** No interface has it, and no other process tests with it. */
  private static final String NAME = "watched" + ProcessHandle.current().pid();

  /** A client that waits for an interface until nobody asks it any more. */
  static final class Watched implements Subject {
    /** Of whoever looks for it, and then watches it. */
    private static final int QUESTIONS = 2;

    /** How long nobody may come, and nobody go. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final ClientKey key;
    private final String name;
    private final ControlServer server = new ControlServer(LogTap.NONE);
    private int described;

    /** Another process, whose client waits for an interface of a name. */
    static ChildJvm start(String name) throws Exception {
      var client = new ChildJvm(List.of(), Watched.class, name);
      assertThat(client.readLine()).isEqualTo("listens");
      return client;
    }

    private Watched(String name) {
      this.name = name;
      this.key = ClientKey.waitingFor(Family.V4, name);
    }

    public static void main(String[] arguments) throws Exception {
      new Watched(arguments[0]).run();
    }

    private void run() throws Exception {
      boolean came = true;
      try (var listening = ControlSocket.inNetwork(key)) {
        System.out.println("listens");
        while (came && (described < QUESTIONS || server.isAsked())) {
          came = new PollSet(descriptors(listening)).await(PATIENCE_MILLIS) > 0;
          server.accept(listening, this);
          server.connections().forEach(Connection::ready);
          server.closeDone();
        }
      }
      System.out.println(came ? "is watched no more" : "is watched still");
    }

    private FileDescriptor[] descriptors(FileDescriptor listening) {
      var all = new ArrayList<>(List.of(listening));
      server.connections().forEach(connection -> all.add(connection.descriptor()));
      return all.toArray(FileDescriptor[]::new);
    }

    @Override
    public String describe() {
      described++;
      return JsonText.line(StatusDocument.waiting(key, name));
    }

    @Override
    public void end(Request how, Asker asker) {
      asker.done(0);
    }
  }

  /** As by {@code jdhclient --monitor --json eth0 | head -n 1}; nothing happens meanwhile. */
  @Test
  void itEndsWithWhoeverReads() throws Exception {
    try (var client = Watched.start(NAME);
        var monitor = new ChildJvm(List.of(), Main.class, "--monitor", "--json", NAME)) {
      assertThat(monitor.readLine()).contains("\"event\":\"status\"", NAME);

      monitor.stopReading();

      assertThat(client.readLine()).isEqualTo("is watched no more");
      assertThat(monitor.waitFor()).isEqualTo(141);
    }
  }

  @Test
  void itEndsWhereItsLinesCannotBeWritten() throws Exception {
    try (var client = Watched.start(NAME);
        var monitor = new ChildJvm(MainTest.TO_A_FULL_DEVICE, Main.class, "--monitor", NAME)) {
      assertThat(monitor.readLine()).isEqualTo("standard output: No space left on device");
      assertThat(client.readLine()).isEqualTo("is watched no more");
      assertThat(monitor.waitFor()).isEqualTo(1);
    }
  }
}
