package org.jdhclient.linux.daemon.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.client.Phase;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.LogTap;
import org.jdhclient.linux.daemon.client.Caller;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.notify.FakeManager;
import org.jdhclient.linux.notify.ServiceManager;
import org.jdhclient.time.BootTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceReportTest {
  private static final BootTime NOW = BootTime.ofSeconds(100);

  /** Of the defaults: 10 seconds for the lease of before, 60 for another. */
  private static final int ATTEMPT = 70;

  private static final String EXTENSION = "EXTEND_TIMEOUT_USEC=190000000";

  private final FakeKernel kernel = new FakeKernel();
  private Interfaces interfaces;
  private FakeManager systemd;
  private ServiceManager manager;
  private ServiceReport report;

  @BeforeEach
  void listen(@TempDir Path directory) throws Exception {
    systemd = FakeManager.inNetwork("jdhclient-test/" + directory);
    manager = ServiceManager.of(systemd.environment(), LibC.getpid(), kernel.log());
  }

  @AfterEach
  void close() {
    manager.close();
    systemd.close();
  }

  private void begin(Caller caller, String... names) throws Exception {
    var host = FakeHost.told(kernel, Scope.NAMED, Absence.WAIT, names);
    interfaces = new Interfaces(host, new ControlServer(LogTap.NONE));
    report = ServiceReport.begin(manager, host.settings(), caller, NOW);
    interfaces.begin();
  }

  private void turn(Phase phase) {
    kernel.client().phase = phase;
    report.tell(interfaces, NOW);
  }

  @Test
  void aServiceIsReadyWithItsFirstLease() throws Exception {
    kernel.plug("eth0", 2);
    begin(Caller.NONE, "eth0");
    turn(Phase.SELECTING);
    assertThat(systemd.told())
        .containsExactly("STATUS=eth0: asking for a lease (SELECTING)", EXTENSION);
    report.tell(interfaces, NOW);
    assertThat(systemd.isToldNothing()).isTrue();

    turn(Phase.REQUESTING);
    assertThat(systemd.told())
        .containsExactly("STATUS=eth0: asking for a lease (REQUESTING)", EXTENSION);
    turn(Phase.BOUND);
    assertThat(systemd.told()).contains("READY=1").doesNotContain(EXTENSION);
    assertThat(report.deadline()).isEqualTo(BootTime.NEVER);
  }

  @Test
  void aServiceIsReadyWhenThereIsNoLeaseToBeHad() throws Exception {
    kernel.plug("eth0", 2);
    begin(Caller.NONE, "eth0");
    turn(Phase.RESTING);
    assertThat(systemd.told())
        .containsExactly(
            "READY=1",
            "STATUS=eth0: no lease. It is tried again; jdhclient --diagnose eth0 says more");

    turn(Phase.SELECTING);
    assertThat(systemd.told()).containsExactly("STATUS=eth0: asking for a lease (SELECTING)");
  }

  @Test
  void anInterfaceThatIsNotThereIsWaitedForAsLongAsAServer() throws Exception {
    begin(Caller.NONE, "eth0");
    report.tell(interfaces, NOW);
    assertThat(systemd.told())
        .containsExactly("STATUS=eth0: there is no such interface; waiting for it", EXTENSION);
    assertThat(report.deadline()).isEqualTo(NOW.plusSeconds(ATTEMPT));

    report.tell(interfaces, NOW.plusSeconds(ATTEMPT));
    assertThat(systemd.told()).containsExactly("READY=1");
    interfaces.events().newLink(kernel.plug("eth0", 2));
    turn(Phase.SELECTING);
    assertThat(systemd.told()).containsExactly("STATUS=eth0: asking for a lease (SELECTING)");
  }

  @Test
  void oneThatHasComeIsWaitedForUntilItHasItsLease() throws Exception {
    begin(Caller.NONE, "eth0");
    report.tell(interfaces, NOW);
    systemd.told();
    interfaces.events().newLink(kernel.plug("eth0", 2));

    report.tell(interfaces, NOW.plusSeconds(ATTEMPT));
    assertThat(systemd.told()).contains(EXTENSION);
    assertThat(report.deadline()).isEqualTo(BootTime.NEVER);
    turn(Phase.BOUND);
    assertThat(systemd.told()).contains("READY=1");
  }

  @Test
  void ofSeveralInterfacesEachIsInTheLine() throws Exception {
    kernel.plug("eth0", 2);
    begin(Caller.NONE, "eth0", "eth1");
    turn(Phase.WAITING_FOR_LINK);
    assertThat(systemd.told())
        .contains(
            "STATUS=eth0: the link is down: no carrier (WAITING-FOR-LINK);"
                + " eth1: there is no such interface; waiting for it");
  }

  @Test
  void aReloadHasABeginningAndAnEnd() throws Exception {
    kernel.plug("eth0", 2);
    begin(Caller.NONE, "eth0");
    turn(Phase.BOUND);
    systemd.told();

    report.reloading(BootTime.ofSeconds(7), NOW);
    assertThat(systemd.told()).containsExactlyInAnyOrder("RELOADING=1", "MONOTONIC_USEC=7000000");
    report.reloaded(NOW);
    assertThat(systemd.told()).containsExactly("READY=1");
  }

  @Test
  void beforeItIsReadyItCannotReload() throws Exception {
    begin(Caller.NONE, "eth0");
    report.reloading(BootTime.ofSeconds(7), NOW);
    report.reloaded(NOW);
    assertThat(systemd.isToldNothing()).isTrue();
  }

  @Test
  void atTheEndItIsToldWhatStays() throws Exception {
    kernel.plug("eth0", 2);
    begin(Caller.NONE, "eth0");
    turn(Phase.BOUND);
    systemd.told();
    report.stopping(interfaces, NOW);
    assertThat(systemd.told())
        .containsExactlyInAnyOrder(
            "STOPPING=1", "STATUS=ended; what the lease has brought stays until its end");
  }

  @Test
  void atTheEndItIsToldThatNothingStays() throws Exception {
    begin(Caller.NONE, "eth0");
    report.stopping(interfaces, NOW);
    assertThat(systemd.told())
        .containsExactlyInAnyOrder("STOPPING=1", "STATUS=ended, without a lease in force");
  }

  @Test
  void oneThatGoesToTheBackgroundIsTheServiceFromThenOn() throws Exception {
    kernel.plug("eth0", 2);
    begin(new WaitingCaller(), "eth0");
    assertThat(systemd.told()).containsExactly("MAINPID=" + LibC.getpid());
  }

  @Test
  void whereNobodyListensNothingIsWaitedFor() throws Exception {
    manager.close();
    manager = ServiceManager.of(Map.of(), LibC.getpid(), kernel.log());
    begin(Caller.NONE, "eth0");
    report.tell(interfaces, NOW);
    assertThat(report.deadline()).isEqualTo(BootTime.NEVER);
    assertThat(systemd.isToldNothing()).isTrue();
  }

  /** Somebody waits in the foreground. */
  private static final class WaitingCaller implements Caller {
    @Override
    public Optional<FileDescriptor> descriptor() {
      return Optional.of(new FileDescriptor(-1, "whoever waits"));
    }

    @Override
    public void keepWaiting(String line) {
      throw new IllegalStateException("nothing is shown");
    }

    @Override
    public void letGo() {
      throw new IllegalStateException("it is not told to");
    }
  }
}
