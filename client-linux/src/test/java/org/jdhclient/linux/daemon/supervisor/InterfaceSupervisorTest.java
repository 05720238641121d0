package org.jdhclient.linux.daemon.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_BROADCAST;

import java.util.Optional;
import java.util.OptionalInt;
import org.jdhclient.client.Phase;
import org.jdhclient.engine.Persistence;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.LogTap;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.libc.Errno;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfaceSupervisorTest {
  private static final BootTime NOW = BootTime.ofSeconds(100);
  private static final BootTime LATER = BootTime.ofSeconds(101);

  private final FakeKernel kernel = new FakeKernel();
  private final FakeHost ending = FakeHost.told(kernel, Scope.NAMED, Absence.END, "eth0");
  private final FakeHost waiting = FakeHost.told(kernel, Scope.NAMED, Absence.WAIT, "eth0");

  private InterfaceSupervisor begun(SupervisedHost host) {
    var supervisor = new InterfaceSupervisor("eth0", host, new ControlServer(LogTap.NONE));
    supervisor.begin();
    return supervisor;
  }

  /** One whose client works on eth0, the second interface. */
  private InterfaceSupervisor atWork(SupervisedHost host) {
    kernel.plug("eth0", 2);
    var supervisor = begun(host);
    kernel.doings();
    return supervisor;
  }

  private InterfaceSupervisor withoutInterface() {
    var supervisor = begun(waiting);
    kernel.doings();
    return supervisor;
  }

  /** What who asked for the end is told of it at once, if anything. */
  private OptionalInt end(InterfaceSupervisor supervisor, Request how) {
    var asker = new FakeAsker(kernel);
    supervisor.end(how, asker);
    return asker.told;
  }

  private void did(String... doings) {
    assertThat(kernel.doings()).containsExactly(doings);
  }

  @Test
  void itHasAClientBeginOnAnInterfaceThatIsThere() {
    kernel.plug("eth0", 2);

    var supervisor = begun(ending);

    did("prepare eth0", "own eth0", "eth0: begin", "eth0: wake");
    assertThat(supervisor.status()).isEmpty();
    assertThat(supervisor.describe()).contains("\"state\":\"SELECTING\"", "\"interface\":\"eth0\"");
  }

  @Test
  void anInterfaceIsCalledByItsFirstName() {
    kernel.altnames.put("eth0", "enp3s0");
    var link = kernel.plug("enp3s0", 2);

    var supervisor = begun(ending);

    did("prepare enp3s0", "own enp3s0", "enp3s0: begin", "enp3s0: wake");
    assertThat(supervisor.attendsTo(link)).isTrue();
    assertThat(supervisor.describe())
        .contains("\"interface\":\"enp3s0\"", "\"startedAs\":\"eth0\"");
  }

  @Test
  void withoutAnInterfaceItEndsOrWaitsAsItIsTold() {
    assertThat(begun(ending).status()).hasValue(ExitStatus.FATAL);
    did("prepare eth0", "ERROR There is no interface eth0.");

    var supervisor = begun(waiting);

    did("prepare eth0", "ERROR There is no interface eth0.", "own name eth0");
    assertThat(supervisor.status()).isEmpty();
    assertThat(supervisor.describe()).contains("\"state\":\"WAITING-FOR-INTERFACE\"");
    assertThat(supervisor.place().deadline()).isEqualTo(BootTime.NEVER);
    assertThat(supervisor.place().sources()).isEmpty();
  }

  @Test
  void anInterfaceThatComesIsTaken() {
    var supervisor = withoutInterface();

    supervisor.newLink(kernel.plug("eth1", 3));
    did();
    supervisor.newLink(kernel.plug("eth0", 4));

    did("INFO eth0 is there.", "let go of name eth0", "prepare eth0", "own eth0", "eth0: begin");
  }

  @Test
  void oneThatComesAndCannotBeUsedIsWaitedForStill() {
    var supervisor = withoutInterface();
    kernel.refusal = Optional.of(Errno.ENOBUFS);

    supervisor.newLink(kernel.plug("eth0", 4));

    did(
        "INFO eth0 is there.",
        "let go of name eth0",
        "prepare eth0",
        "WARN eth0: bind eth0: ENOBUFS (No buffer space available)",
        "own name eth0");
    assertThat(supervisor.status()).isEmpty();
  }

  @Test
  void whereAnotherClientKeepsTheInterfaceOrTheNameItEnds() {
    kernel.kept.add("name eth0");
    assertThat(begun(waiting).status()).hasValue(ExitStatus.FATAL);
    did(
        "prepare eth0",
        "ERROR There is no interface eth0.",
        "ERROR name eth0 is in use by jdhclient with pid 7, which keeps it.");

    kernel.plug("eth0", 2);
    kernel.kept.add("eth0");
    assertThat(begun(waiting).status()).hasValue(ExitStatus.FATAL);
    did("prepare eth0", "ERROR eth0 is in use by jdhclient with pid 7, which keeps it.");
  }

  @Test
  void whatTheKernelRefusesAtTheBeginningEndsIt() {
    kernel.plug("eth0", 2);
    kernel.refusal = Optional.of(Errno.ENOBUFS);

    assertThat(begun(waiting).status()).hasValue(ExitStatus.FATAL);

    did("prepare eth0", "ERROR eth0: bind eth0: ENOBUFS (No buffer space available)");
  }

  @Test
  void theClientIsWokenWhenItIsDue() {
    var supervisor = atWork(ending);
    kernel.client().deadline = LATER;
    assertThat(supervisor.place().deadline()).isEqualTo(LATER);

    supervisor.wake(NOW);
    did();
    supervisor.wake(LATER);
    did("eth0: wake");
  }

  @Test
  void afterARenameTheClientGoesOnUnderTheNewName() {
    var supervisor = atWork(ending);
    supervisor.newLink(kernel.rename("eth0", "lan0"));
    did();

    supervisor.wake(NOW);

    did("INFO eth0 is lan0 now.", "eth0: renamed lan0", "lan0: look at all");
    supervisor.wake(NOW);
    did();
    supervisor.newLink(kernel.plug("eth0", 5));
    did();
    assertThat(supervisor.attendsTo(kernel.links.get("lan0"))).isTrue();
    assertThat(supervisor.describe()).contains("\"interface\":\"lan0\"", "\"startedAs\":\"eth0\"");
  }

  @Test
  void withOtherHardwareItBeginsAnew() {
    var supervisor = atWork(ending);
    supervisor.newLink(kernel.plug("eth0", 2, IFF_BROADCAST, "02:00:00:00:00:99"));

    supervisor.wake(NOW);

    did(
        "INFO eth0 has another hardware address now.",
        "eth0: take back",
        "eth0: close",
        "let go of eth0",
        "prepare eth0",
        "own eth0",
        "eth0: begin");
    assertThat(kernel.client().snapshot().on().macAddress()).hasToString("02:00:00:00:00:99");
  }

  @Test
  void otherHardwareThatIsKeptByAnotherClientIsWaitedForUntilItsNextEvent() {
    var supervisor = atWork(ending);
    var link = kernel.plug("eth0", 2, IFF_BROADCAST, "02:00:00:00:00:99");
    supervisor.newLink(link);
    kernel.kept.add("eth0");

    supervisor.wake(NOW);

    assertThat(kernel.doings())
        .endsWith(
            "prepare eth0",
            "WARN eth0: eth0 is in use by jdhclient with pid 7, which keeps it.",
            "own name eth0");
    kernel.kept.clear();
    supervisor.newLink(link);
    did("INFO eth0 is there.", "let go of name eth0", "prepare eth0", "own eth0", "eth0: begin");
  }

  @Test
  void anInterfaceThatIsRemovedIsWaitedForEvenWhereNoneWasAtTheBeginning() {
    var supervisor = atWork(ending);
    remove(supervisor, 3);
    supervisor.wake(NOW);
    did();

    remove(supervisor, kernel.unplug("eth0"));
    supervisor.wake(NOW);

    did(
        "ERROR eth0 is gone: the interface was removed.",
        "eth0: take back",
        "eth0: close",
        "let go of eth0",
        "own name eth0");
    assertThat(supervisor.describe()).contains("\"state\":\"WAITING-FOR-INTERFACE\"");
    supervisor.newLink(kernel.plug("eth0", 6));
    did("INFO eth0 is there.", "let go of name eth0", "prepare eth0", "own eth0", "eth0: begin");
  }

  /** Its event came while the old one was attended to still. */
  @Test
  void anotherOfTheSameNameThatIsThereAlreadyIsTakenAtOnce() {
    var supervisor = atWork(ending);
    remove(supervisor, kernel.unplug("eth0"));
    supervisor.newLink(kernel.plug("eth0", 6));

    supervisor.wake(NOW);

    assertThat(kernel.doings())
        .endsWith(
            "own name eth0",
            "INFO eth0 is there.",
            "let go of name eth0",
            "prepare eth0",
            "own eth0",
            "eth0: begin");
    assertThat(kernel.client().snapshot().on().ifindex()).isEqualTo(6);
  }

  @Test
  void aRemovalEndsWhatTriesOnce() {
    var supervisor = atWork(waiting.tryingOnce());
    remove(supervisor, kernel.unplug("eth0"));

    supervisor.wake(NOW);

    assertThat(supervisor.status()).hasValue(ExitStatus.FATAL);
    assertThat(kernel.doings()).endsWith("eth0: take back", "eth0: close", "let go of eth0");
  }

  @Test
  void afterARemovalItEndsIfAnotherClientKeepsTheName() {
    var supervisor = atWork(ending);
    kernel.kept.add("name eth0");
    remove(supervisor, kernel.unplug("eth0"));

    supervisor.wake(NOW);

    assertThat(supervisor.status()).hasValue(ExitStatus.FATAL);
    supervisor.newLink(kernel.plug("eth0", 6));
    assertThat(kernel.doings())
        .endsWith("ERROR name eth0 is in use by jdhclient with pid 7, which keeps it.");
  }

  @Test
  void anAttemptThatFailsEndsWhatTriesOnceOnly() {
    var patient = atWork(ending);
    kernel.client().phase = Phase.RESTING;
    patient.wake(NOW);
    assertThat(patient.status()).isEmpty();
    did();

    var once = atWork(ending.tryingOnce());
    once.wake(NOW);
    assertThat(once.status()).isEmpty();
    kernel.client().phase = Phase.RESTING;
    once.wake(NOW);

    assertThat(once.status()).hasValue(ExitStatus.NO_LEASE);
    did("eth0: close", "let go of eth0");
  }

  /** So it is with options that are asked for once. */
  @Test
  void whatHasAllItWasStartedForEnds() {
    var supervisor = atWork(ending);
    supervisor.wake(NOW);
    assertThat(supervisor.status()).isEmpty();
    did();

    kernel.client().over = true;
    supervisor.wake(NOW);

    assertThat(supervisor.left()).hasValue(new Left(Optional.of(2), ExitStatus.OK));
    did("eth0: close", "let go of eth0");
  }

  @ParameterizedTest
  @CsvSource({
    "RELEASE, eth0: end lease by RELEASE",
    "STOP, eth0: end lease by STOP",
  })
  void whoAsksForItHasTheLeaseEnded(Request how, String doing) {
    var supervisor = atWork(ending);
    kernel.client().phase = Phase.BOUND;

    assertThat(end(supervisor, how)).hasValue(ExitStatus.OK);

    did(doing, "eth0: close", "let go of eth0");
    assertThat(supervisor.left()).hasValue(new Left(Optional.of(2), ExitStatus.OK));
    assertThat(supervisor.status()).isEmpty();
  }

  @Test
  void aClientThatIsHandedOverLeavesItsLease() {
    var supervisor = atWork(ending);
    kernel.client().phase = Phase.RENEWING;

    assertThat(end(supervisor, Request.HAND_OVER)).hasValue(ExitStatus.OK);

    did("eth0: close", "let go of eth0");
    assertThat(supervisor.left()).hasValue(new Left(Optional.of(2), ExitStatus.OK));
  }

  @Test
  void oneThatHadNoLeaseYetEndsAsIfByASignal() {
    var supervisor = atWork(ending);

    end(supervisor, Request.STOP);

    assertThat(supervisor.left()).hasValue(new Left(Optional.of(2), ExitStatus.TERMINATED));
  }

  @Test
  void aLeaseThatIsInForceStillIsToldToWhoAsked() {
    var supervisor = atWork(ending);
    kernel.client().endsLease = false;

    assertThat(end(supervisor, Request.RELEASE)).hasValue(ExitStatus.FATAL);

    assertThat(kernel.doings()).endsWith("eth0: close", "let go of eth0");
  }

  @Test
  void whereNoInterfaceIsThereIsNothingToEndButTheWait() {
    var supervisor = withoutInterface();

    assertThat(end(supervisor, Request.RELEASE)).hasValue(ExitStatus.OK);

    did("let go of name eth0");
    assertThat(supervisor.left()).hasValue(new Left(Optional.empty(), ExitStatus.TERMINATED));
  }

  @Test
  void whoAsksAfterAnotherFindsItDone() {
    var supervisor = atWork(ending);
    kernel.client().endsLease = false;
    end(supervisor, Request.STOP);
    kernel.doings();

    assertThat(end(supervisor, Request.RELEASE)).hasValue(ExitStatus.OK);
    supervisor.wake(NOW);

    did();
    assertThat(supervisor.left()).hasValue(new Left(Optional.of(2), ExitStatus.TERMINATED));
  }

  /** The process has other interfaces to see to meanwhile. */
  @Test
  void aServerThatIsToAnswerIsWaitedForAmongTheRest() throws Exception {
    var supervisor = atWork(ending);
    kernel.client().phase = Phase.BOUND;
    kernel.client().waitsForServer = true;
    var asker = new FakeAsker(kernel);

    supervisor.end(Request.RELEASE, asker);
    did("eth0: end lease by RELEASE");
    assertThat(asker.told).isEmpty();
    assertThat(supervisor.left()).isEmpty();
    kernel.client().deadline = LATER;
    supervisor.wake(LATER);
    supervisor.sources().get(0).reader().ready();
    did("eth0: wake", "eth0: frame");
    kernel.client().waitsForServer = false;
    supervisor.wake(NOW);

    did("eth0: close", "let go of eth0");
    assertThat(asker.told).hasValue(ExitStatus.OK);
    assertThat(asker.heard).startsWith("eth0: end lease by RELEASE", "eth0: wake", "eth0: frame");
    assertThat(supervisor.left()).hasValue(new Left(Optional.of(2), ExitStatus.OK));
  }

  @Test
  void whoWantsTheSameIsToldWhenItIsDone() {
    var supervisor = atWork(ending);
    kernel.client().waitsForServer = true;
    supervisor.end(Request.RELEASE, new FakeAsker(kernel));
    var second = new FakeAsker(kernel);

    supervisor.end(Request.RELEASE, second);
    assertThat(second.told).isEmpty();
    kernel.client().waitsForServer = false;
    supervisor.wake(NOW);

    assertThat(second.told).hasValue(ExitStatus.OK);
  }

  @Test
  void whoWantsTheInterfaceNeedNotWaitForTheServer() {
    var supervisor = atWork(ending);
    kernel.client().waitsForServer = true;
    var first = new FakeAsker(kernel);
    supervisor.end(Request.RELEASE, first);
    kernel.doings();

    assertThat(end(supervisor, Request.HAND_OVER)).hasValue(ExitStatus.OK);

    did("eth0: take back", "eth0: close", "let go of eth0");
    assertThat(first.told).hasValue(ExitStatus.OK);
  }

  @Test
  void otherSettingsAreTheClientsToo() {
    var supervisor = atWork(ending);
    kernel.client().phase = Phase.BOUND;

    supervisor.reconfigure(
        ending.with(
            FakeHost.settings(
                ending.settings().interfaces(), Persistence.KEEP_TRYING, ChecksumMode.STRICT)));

    did("eth0: checksums strict");
    assertThat(supervisor.describe())
        .contains("\"checksumMode\":\"strict\"", "\"state\":\"BOUND\"");
    assertThat(kernel.clients).hasSize(2);
  }

  @Test
  void eventsThatWereLostAreMadeGoodFor() {
    var without = withoutInterface();
    without.lookAtAll();
    did();
    kernel.plug("eth0", 2);
    without.lookAtAll();
    did("INFO eth0 is there.", "let go of name eth0", "prepare eth0", "own eth0", "eth0: begin");

    without.lookAtAll();
    did("eth0: look at all");
  }

  @Test
  void whatIsOverStaysSo() {
    var supervisor = begun(ending);
    kernel.doings();

    supervisor.newLink(kernel.plug("eth0", 2));
    supervisor.wake(NOW);
    supervisor.close();

    did();
    assertThat(supervisor.status()).hasValue(ExitStatus.FATAL);
  }

  private static void remove(InterfaceSupervisor supervisor, int ifindex) {
    supervisor.place().tell(ifindex, client -> client.engine().linkGone());
  }
}
