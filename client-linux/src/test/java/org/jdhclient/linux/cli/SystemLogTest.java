package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.MessageBuffer;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.libc.struct.SockaddrUn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class SystemLogTest {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int MAX_LENGTH = 8192;

  private final LoggerContext context = new LoggerContext();
  private final MessageBuffer message = new MessageBuffer(SockaddrUn.SIZE, 0, MAX_LENGTH + 1);

  @TempDir private Path directory;
  private Path path;
  private Logger log;

  @BeforeEach
  void open() throws ErrnoException {
    path = directory.resolve("log");
    var appender = SystemLog.open(path, "dhclient");
    appender.setContext(context);
    appender.start();
    var logger = context.getLogger("test");
    logger.setLevel(Level.TRACE);
    logger.addAppender(appender);
    log = logger;
  }

  @AfterEach
  void close() {
    context.stop();
  }

  private FileDescriptor listen() throws ErrnoException {
    int type = SocketConstants.SOCK_DGRAM | SocketConstants.SOCK_NONBLOCK;
    var socket = LibC.socket(SocketConstants.AF_UNIX, type, 0, "log");
    LibC.bind(
        socket,
        new NativeBuffer(SockaddrUn.SIZE)
            .putU16(SockaddrUn.SUN_FAMILY, SocketConstants.AF_UNIX)
            .put(SockaddrUn.SUN_PATH, path.toString().getBytes(StandardCharsets.UTF_8)));
    return socket;
  }

  private String receive(FileDescriptor socket) throws ErrnoException {
    assertThat(new PollSet(socket).await(PATIENCE_MILLIS)).isEqualTo(1);
    int length = message.receive(socket, 0);
    return new String(message.data().get(0, length), StandardCharsets.UTF_8);
  }

  private static String line(int priority, String text) {
    return "<" + priority + ">dhclient[" + ProcessHandle.current().pid() + "]: " + text;
  }

  @Test
  void aLineIsADatagramWithItsPriority() throws Exception {
    try (var socket = listen()) {
      log.info("bound to {} -- renewal in 50 seconds.", "10.0.3.129");
      log.error("error");
      log.warn("gr\u00f6\u00dfer\u001b");
      log.debug("debug");
      log.trace("trace");
      assertThat(receive(socket))
          .isEqualTo(line(30, "bound to 10.0.3.129 -- renewal in 50 seconds."));
      assertThat(receive(socket)).isEqualTo(line(27, "error"));
      assertThat(receive(socket)).isEqualTo(line(28, "gr\\366\\337er\\033"));
      assertThat(receive(socket)).isEqualTo(line(31, "debug"));
      assertThat(receive(socket)).isEqualTo(line(31, "trace"));
    }
  }

  @Test
  void eachLineOfATextIsADatagramAndEmptyOnesAreNone() throws Exception {
    try (var socket = listen()) {
      log.info("one\n\ntwo\n");
      log.info("");
      log.info("three");
      assertThat(receive(socket)).isEqualTo(line(30, "one"));
      assertThat(receive(socket)).isEqualTo(line(30, "two"));
      assertThat(receive(socket)).isEqualTo(line(30, "three"));
    }
  }

  @Test
  void aLongLineIsCut() throws Exception {
    try (var socket = listen()) {
      log.info("x".repeat(20_000));
      assertThat(receive(socket)).hasSize(MAX_LENGTH).startsWith(line(30, "xxx"));
    }
  }

  @Test
  void aLogThatComesLateGetsWhatFollows() throws Exception {
    log.info("lost");
    try (var socket = listen()) {
      log.info("found");
      assertThat(receive(socket)).isEqualTo(line(30, "found"));
    }
    log.info("lost");
  }

  @Test
  void aLogThatHangsDoesNotStopTheClient() throws Exception {
    try (var socket = listen()) {
      for (int i = 0; i < 2000; i++) {
        log.info("line {}", i);
      }
      assertThat(receive(socket)).isEqualTo(line(30, "line 0"));
    }
  }

  @Test
  void aPathThatFitsNoSocketIsRefused() {
    var longPath = Path.of("/" + "x".repeat(SockaddrUn.UNIX_PATH_MAX - 1));
    assertThatThrownBy(() -> SystemLog.open(longPath, "dhclient"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
