package org.jdhclient.linux.notify;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

class ServiceManagerTest {
  private static final BootTime NOW = BootTime.ofSeconds(100);
  private static final int CALLED = 4711;
  private static final Map<String, String> READY = Map.of("READY", "1");

  private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

  @TempDir private Path directory;
  private Logger log;

  @BeforeEach
  void listen() {
    var logger = new LoggerContext().getLogger("notify");
    warnings.start();
    logger.addAppender(warnings);
    log = logger;
  }

  private ServiceManager of(Map<String, String> environment) {
    return ServiceManager.of(environment, CALLED, log);
  }

  private List<String> warned() {
    return warnings.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void itIsToldAtAPath() throws Exception {
    try (var systemd = FakeManager.at(directory.resolve("notify"));
        var manager = of(systemd.environment())) {
      manager.tell(READY, NOW);
      assertThat(systemd.told()).containsExactly("READY=1");
      manager.tell(Map.of("STATUS", "eth0: 10.0.3.9/24"), NOW);
      assertThat(systemd.told()).containsExactly("STATUS=eth0: 10.0.3.9/24");
    }
  }

  @Test
  void itIsToldUnderAnAbstractName() throws Exception {
    try (var systemd = FakeManager.inNetwork("jdhclient-test/" + directory);
        var manager = of(systemd.environment())) {
      manager.tell(READY, NOW);
      assertThat(systemd.told()).containsExactly("READY=1");
    }
  }

  @Test
  void theProcessThatItHasStartedSpeaksAndNoneThatThisOneHasStarted() throws Exception {
    try (var systemd = FakeManager.at(directory.resolve("notify"))) {
      var socket = systemd.environment().get("NOTIFY_SOCKET");
      try (var another = of(Map.of("NOTIFY_SOCKET", socket, "SYSTEMD_EXEC_PID", "1"));
          var itself = of(Map.of("NOTIFY_SOCKET", socket, "SYSTEMD_EXEC_PID", "" + CALLED))) {
        assertThat(another.listens()).isFalse();
        assertThat(itself.listens()).isTrue();
        another.tell(READY, NOW);
        assertThat(systemd.isToldNothing()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "vsock:2:1234", "notify", "/\0"})
  void whatIsNoSocketOfThisMachineIsNobody(String name) {
    try (var manager = of(Map.of("NOTIFY_SOCKET", name))) {
      manager.tell(READY, NOW);
      assertThat(manager.listens()).isFalse();
    }
    assertThat(warned()).isEmpty();
  }

  @Test
  void aNameTooLongForASocketIsNobody() {
    assertThat(of(Map.of("NOTIFY_SOCKET", "/" + "n".repeat(200))).listens()).isFalse();
  }

  @Test
  void whereNobodyListensIsOneWarning() {
    try (var manager = of(Map.of("NOTIFY_SOCKET", directory.resolve("gone").toString()))) {
      manager.tell(READY, NOW);
      manager.tell(Map.of("STATUS", "bound"), NOW);
      assertThat(manager.listens()).isFalse();
      assertThat(manager.deadline()).isEqualTo(BootTime.NEVER);
    }
    assertThat(warned()).singleElement().asString().contains("ENOENT");
  }

  @Test
  void oneThatHasNoRoomIsToldLaterWhatIsNewestThen() throws Exception {
    try (var systemd = FakeManager.at(directory.resolve("notify"));
        var manager = of(systemd.environment())) {
      for (int i = 0; manager.deadline().equals(BootTime.NEVER); i++) {
        manager.tell(Map.of("STATUS", "number " + i), NOW);
      }
      manager.tell(READY, NOW);
      manager.tell(Map.of("STATUS", "last"), NOW);
      while (!systemd.isToldNothing()) {
        systemd.told();
      }
      manager.wake(NOW);
      assertThat(systemd.isToldNothing()).isTrue();

      manager.wake(manager.deadline());
      assertThat(systemd.told()).containsExactly("STATUS=last", "READY=1");
      assertThat(manager.deadline()).isEqualTo(BootTime.NEVER);
    }
  }

  @Test
  void oneThatNeverReadsIsGivenUp() throws Exception {
    try (var systemd = FakeManager.at(directory.resolve("notify"));
        var manager = of(systemd.environment())) {
      while (manager.deadline().equals(BootTime.NEVER)) {
        manager.tell(READY, NOW);
      }
      while (manager.listens()) {
        manager.wake(manager.deadline());
      }
      assertThat(systemd.isToldNothing()).isFalse();
      assertThat(manager.deadline()).isEqualTo(BootTime.NEVER);
    }
    assertThat(warned()).singleElement().asString().contains("reads nothing");
  }
}
