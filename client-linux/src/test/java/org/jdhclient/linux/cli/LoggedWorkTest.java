package org.jdhclient.linux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jdhclient.linux.cli.LoggedWork.Work;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.process.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggedWorkTest {
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger log = new LoggerContext().getLogger("work");

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  private List<String> said() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void whatEndsByItselfHasNothingToSay() {
    assertThat(LoggedWork.status(() -> 7, log)).isEqualTo(7);
    assertThat(said()).isEmpty();
  }

  @Test
  void whatTheKernelRefusesIsTold() {
    Work refused =
        () -> {
          throw new ErrnoException("socket NETLINK_ROUTE", Errno.ENOMEM.number());
        };
    assertThat(LoggedWork.status(refused, log)).isEqualTo(ExitStatus.FATAL);
    assertThat(said()).singleElement().asString().startsWith("socket NETLINK_ROUTE: ENOMEM");
  }

  @Test
  void aFaultIsToldWithItsPlace() {
    Work faulty =
        () -> {
          throw new IllegalStateException("closed");
        };
    assertThat(LoggedWork.status(faulty, log)).isEqualTo(ExitStatus.FATAL);
    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("a fault of jdhclient: java.lang.IllegalStateException: closed at ")
        .contains("LoggedWorkTest");
  }

  @Test
  void soIsAnError() {
    Work wrong =
        () -> {
          throw new AssertionError("never");
        };
    assertThat(LoggedWork.status(wrong, log)).isEqualTo(ExitStatus.FATAL);
    assertThat(said())
        .singleElement()
        .asString()
        .startsWith("a fault of jdhclient: java.lang.AssertionError: never at ");
  }
}
