package org.jdhclient.linux.daemon.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_BROADCAST;
import static org.jdhclient.linux.libc.struct.Ifinfomsg.IFF_LOOPBACK;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.client.Phase;
import org.jdhclient.engine.Persistence;
import org.jdhclient.linux.control.Answer;
import org.jdhclient.linux.control.ControlClient;
import org.jdhclient.linux.control.ControlServer;
import org.jdhclient.linux.control.LogTap;
import org.jdhclient.linux.control.Request;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.daemon.settings.Settings.Stay;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LocalSocket;
import org.jdhclient.linux.libc.Poller;
import org.jdhclient.linux.libc.Poller.Source;
import org.jdhclient.linux.libc.SocketPair;
import org.jdhclient.linux.libc.UnheardSocket;
import org.jdhclient.linux.netlink.AddressMessage;
import org.jdhclient.linux.netlink.Inet6Link;
import org.jdhclient.linux.netlink.Ipv6AddressMessage;
import org.jdhclient.linux.netlink.NetlinkEvent;
import org.jdhclient.linux.netlink.PrefixMessage;
import org.jdhclient.linux.process.ExitStatus;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.time.BootTime;
import org.jdhclient.wire.ChecksumMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterfacesTest {
  private static final BootTime NOW = BootTime.ofSeconds(100);

  private static final int SECONDS = 10;

  @TempDir private Path directory;
  private final FakeKernel kernel = new FakeKernel();
  private final ControlServer control = new ControlServer(LogTap.NONE);
  private final List<ControlClient> clients = new ArrayList<>();
  private final List<SocketPair> pairs = new ArrayList<>();

  @BeforeEach
  void listen() {
    kernel.run = Optional.of(new RunDirectory(directory));
  }

  @AfterEach
  void close() {
    clients.forEach(ControlClient::close);
    pairs.forEach(SocketPair::close);
  }

  private Interfaces begun(SupervisedHost host) throws Exception {
    var interfaces = new Interfaces(host, control);
    interfaces.begin();
    return interfaces;
  }

  private Interfaces begun(Scope scope, Absence absence, String... names) throws Exception {
    return begun(FakeHost.told(kernel, scope, absence, names));
  }

  /** On eth0 and eth1, in the phases that are named. */
  private Interfaces inPhases(Phase first, Phase second) throws Exception {
    kernel.plug("eth0", 2);
    kernel.plug("eth1", 3);
    var interfaces = begun(Scope.NAMED, Absence.END, "eth0", "eth1");
    kernel.clients.get(0).phase = first;
    kernel.clients.get(1).phase = second;
    kernel.doings();
    return interfaces;
  }

  /** Somebody comes, and asks the client of an interface; so it is in the end. */
  private ControlClient ask(Interfaces interfaces, int ifindex, Request request) throws Exception {
    var client =
        ControlClient.connect(kernel.run.orElseThrow(), ClientKey.of(Family.V4, ifindex))
            .orElseThrow();
    clients.add(client);
    client.ask(request);
    serve(interfaces);
    serve(interfaces);
    kernel.doings();
    return client;
  }

  private static void serve(Interfaces interfaces) throws Exception {
    for (var source : sources(interfaces)) {
      source.reader().ready();
    }
  }

  private static Answer next(ControlClient client) throws Exception {
    return client.next(SECONDS).orElseThrow();
  }

  private List<String> onWhich() {
    return kernel.clients.stream().map(client -> client.snapshot().on().name()).toList();
  }

  private void plugAllKinds() {
    kernel.plug("lo", 1, IFF_LOOPBACK, "00:00:00:00:00:00");
    kernel.plug("eth0", 2);
    kernel.plug("tun0", 3, 0, "02:00:00:00:00:03");
    kernel.plug("eth1", 4);
  }

  @Test
  void thoseThatAreNamedAreAttendedToAndNoOthers() throws Exception {
    plugAllKinds();
    var interfaces = begun(Scope.NAMED, Absence.WAIT, "eth1", "eth7");

    interfaces.events().newLink(kernel.plug("eth5", 5));
    assertThat(onWhich()).containsExactly("eth1");
    interfaces.events().newLink(kernel.plug("eth7", 7));
    assertThat(onWhich()).containsExactly("eth1", "eth7");
  }

  @Test
  void severalNamesOfOneInterfaceAreOneInterface() throws Exception {
    kernel.plug("eth0", 2);
    kernel.altnames.put("enp3s0", "eth0");

    begun(Scope.NAMED, Absence.END, "enp3s0", "eth0", "eth0:1", "enp3s0:1");

    assertThat(onWhich()).containsExactly("eth0", "eth0:1");
  }

  @Test
  void anAliasHasAClientOfItsOwnWhichIsRenamedWithItsInterface() throws Exception {
    kernel.plug("eth0", 2);
    var interfaces = begun(Scope.NAMED, Absence.END, "eth0:1");

    interfaces.events().newLink(kernel.rename("eth0", "lan0"));
    interfaces.wake(NOW);

    assertThat(kernel.doings()).contains("INFO eth0:1 is lan0:1 now.", "eth0:1: renamed lan0:1");
  }

  @Test
  void anAliasWaitsForItsInterfaceAndAnAlternativeNameForOneThatBearsIt() throws Exception {
    var interfaces = begun(Scope.NAMED, Absence.WAIT, "eth0:1", "enp4s0");

    interfaces.events().newLink(kernel.plug("eth0", 2));
    var second = kernel.plug("eth1", 3);
    interfaces.events().newLink(second);
    assertThat(onWhich()).containsExactly("eth0:1");
    kernel.altnames.put("enp4s0", "eth1");
    interfaces.events().newLink(second);

    assertThat(onWhich()).containsExactly("eth0:1", "eth1");
  }

  @Test
  void withoutNamesItIsAllThatCanBroadcast() throws Exception {
    plugAllKinds();

    begun(Scope.BROADCAST, Absence.END);

    assertThat(kernel.doings())
        .containsExactly(
            "prepare eth0",
            "own eth0",
            "eth0: begin",
            "eth0: wake",
            "prepare eth1",
            "own eth1",
            "eth1: begin",
            "eth1: wake");
  }

  @Test
  void whereNoneIsWantedNoneIs() throws Exception {
    plugAllKinds();

    var interfaces = begun(Scope.NONE, Absence.END);

    assertThat(kernel.doings()).isEmpty();
    assertThat(interfaces.areOver()).isTrue();
    assertThat(interfaces.worstStatus()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void withoutAnyScriptsAreToldAndItIsOver() throws Exception {
    var interfaces = begun(Scope.BROADCAST, Absence.END);

    assertThat(kernel.doings())
        .containsExactly("tell of no interface", "WARN No broadcast interfaces found - exiting.");
    assertThat(interfaces.areOver()).isTrue();
    assertThat(interfaces.worstStatus()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void whereOneMayComeYetItIsNotOver() throws Exception {
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);

    assertThat(kernel.doings()).isEmpty();
    assertThat(interfaces.areOver()).isFalse();
    assertThat(interfaces.areSettled()).isFalse();
    assertThat(interfaces.deadline()).isEqualTo(BootTime.NEVER);
  }

  @Test
  void oneThatIsRenamedIsNoneThatComes() throws Exception {
    kernel.plug("eth0", 2);
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    kernel.doings();

    interfaces.events().newLink(kernel.rename("eth0", "lan0"));

    assertThat(kernel.doings()).noneMatch(doing -> doing.matches("(prepare|own) .*"));
  }

  @Test
  void thoseThatComeAreAttendedToOnce() throws Exception {
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    var link = kernel.plug("eth3", 3);

    interfaces.events().newLink(link);
    interfaces.events().newLink(link);
    interfaces.events().newLink(kernel.plug("tun0", 4, 0, "02:00:00:00:00:04"));
    interfaces
        .events()
        .newLink(kernel.plug("lo", 1, IFF_LOOPBACK | IFF_BROADCAST, "00:00:00:00:00:00"));

    assertThat(kernel.doings())
        .containsExactly(
            "INFO eth3 is there.", "prepare eth3", "own eth3", "eth3: begin", "eth3: wake");
  }

  @Test
  void thoseThatComeAreOthersBusinessUnlessTheyAreWaitedFor() throws Exception {
    kernel.plug("eth0", 2);
    var interfaces = begun(Scope.BROADCAST, Absence.END);

    interfaces.events().newLink(kernel.plug("eth3", 3));

    assertThat(onWhich()).containsExactly("eth0");
  }

  @Test
  void whatWasLeftOnRequestIsNotTakenAgainBeforeItIsAnotherInterface() throws Exception {
    var link = kernel.plug("eth0", 2);
    kernel.plug("eth1", 3);
    var host = FakeHost.told(kernel, Scope.BROADCAST, Absence.WAIT);
    var interfaces = begun(host);
    ask(interfaces, 2, Request.STOP);
    interfaces.retire();
    kernel.doings();

    interfaces.events().newLink(link);
    assertThat(kernel.doings()).isEmpty();

    kernel.unplug("eth0");
    interfaces.events().delLink(link);
    interfaces.events().newLink(kernel.plug("eth0", 2));
    assertThat(kernel.doings()).startsWith("INFO eth0 is there.").endsWith("eth0: wake");
  }

  @ParameterizedTest
  @CsvSource({
    "SELECTING, SELECTING, false",
    "BOUND, SELECTING, true",
    "SELECTING, BOUND, true",
    "BOUND, RESTING, true",
    "RESTING, SELECTING, false",
    "SELECTING, RESTING, false",
    "RESTING, RESTING, true",
    "RESTING, WITHOUT_LINK, true",
    "RENEWING, RESTING, false",
  })
  void theyAreSettledWithOneLeaseOrWhenNoneIsToBeHad(Phase first, Phase second, boolean settled)
      throws Exception {
    assertThat(inPhases(first, second).areSettled()).isEqualTo(settled);
  }

  /** Nobody waits for the interface to come, but somebody for the attempt to end. */
  @Test
  void oneThatHasNoInterfaceDoesNotKeepThemFromBeingSettled() throws Exception {
    kernel.plug("eth0", 2);
    var interfaces = begun(Scope.NAMED, Absence.WAIT, "eth0", "eth1");
    assertThat(interfaces.areSettled()).isFalse();

    kernel.client().phase = Phase.RESTING;

    assertThat(interfaces.areSettled()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"SELECTING, SELECTING, false", "SELECTING, REBINDING, true", "BOUND, INIT, true"})
  void oneLeaseIsEnoughToHaveOne(Phase first, Phase second, boolean leased) throws Exception {
    assertThat(inPhases(first, second).haveLease()).isEqualTo(leased);
  }

  @Test
  void theWorstStatusIsTheProcesses() throws Exception {
    kernel.plug("eth0", 2);
    var told = FakeHost.told(kernel, Scope.NAMED, Absence.END, "eth0", "eth1");
    var interfaces = begun(told.tryingOnce());
    interfaces.retire();
    assertThat(interfaces.areOver()).isFalse();
    assertThat(interfaces.worstStatus()).isEqualTo(ExitStatus.FATAL);

    assertEndsAsItsTryFails(interfaces);
  }

  private void assertEndsAsItsTryFails(Interfaces interfaces) {
    kernel.client().phase = Phase.RESTING;
    interfaces.wake(NOW);
    interfaces.retire();

    assertThat(interfaces.areOver()).isTrue();
    assertThat(interfaces.worstStatus()).isEqualTo(ExitStatus.NO_LEASE);
  }

  /** With -nw nobody waits any more by then. */
  @ParameterizedTest
  @EnumSource
  void oneTryThatFailsEndsTheProcessWhoeverWaitsForIt(Stay stay) throws Exception {
    kernel.plug("eth0", 2);
    var interfaces =
        begun(FakeHost.told(kernel, Scope.NAMED, Absence.END, "eth0").tryingOnce(stay));

    interfaces.wake(NOW);
    interfaces.retire();
    assertThat(interfaces.areOver()).isFalse();
    assertEndsAsItsTryFails(interfaces);
  }

  @ParameterizedTest
  @CsvSource({"FOR_GOOD, true", "UNTIL_SETTLED, false", "UNTIL_BEGUN, false"})
  void whatOneTryHasBroughtIsKeptInTheBackgroundAndAskedForAgain(Stay stay, boolean over)
      throws Exception {
    kernel.plug("eth0", 2);
    kernel.plug("eth1", 3);
    var told = FakeHost.told(kernel, Scope.NAMED, Absence.END, "eth0", "eth1");
    var interfaces = begun(told.tryingOnce(stay));

    kernel.client("eth0").phase = Phase.BOUND;
    interfaces.wake(NOW);
    kernel.client("eth0").phase = Phase.RESTING;
    kernel.client("eth1").phase = Phase.RESTING;
    interfaces.wake(NOW);
    interfaces.retire();

    assertThat(interfaces.areOver()).isEqualTo(over);
    assertThat(kernel.client("eth1").persistence)
        .isEqualTo(over ? Persistence.ONE_TRY : Persistence.KEEP_TRYING);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNTIL_SETTLED", "UNTIL_BEGUN"})
  void whereOneTryFailsBeforeThereIsALeaseTheOthersGoOn(Stay stay) throws Exception {
    kernel.plug("eth0", 2);
    kernel.plug("eth1", 3);
    var told = FakeHost.told(kernel, Scope.NAMED, Absence.END, "eth0", "eth1");
    var interfaces = begun(told.tryingOnce(stay));
    kernel.doings();

    kernel.clients.get(0).phase = Phase.RESTING;
    interfaces.wake(NOW);
    interfaces.retire();

    assertThat(kernel.doings()).containsExactly("eth0: close", "let go of eth0");
    assertThat(interfaces.areOver()).isFalse();
  }

  /** With -w too: what is there for nobody to keep is waited for by nobody. */
  @Test
  void aClientThatHasAllItWasStartedForEndsTheProcess() throws Exception {
    kernel.plug("eth0", 2);
    var interfaces = begun(Scope.NAMED, Absence.WAIT, "eth0");
    kernel.client().over = true;

    interfaces.wake(NOW);
    interfaces.retire();

    assertThat(interfaces.areOver()).isTrue();
    assertThat(interfaces.worstStatus()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void whoHasTheLastOneEndEndsTheProcessWithItsStatus() throws Exception {
    kernel.plug("eth0", 2);
    kernel.plug("eth1", 3);
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    kernel.clients.get(0).phase = Phase.BOUND;

    ask(interfaces, 2, Request.RELEASE);
    interfaces.retire();
    assertThat(interfaces.areOver()).isFalse();
    ask(interfaces, 3, Request.RELEASE);
    interfaces.retire();

    assertThat(interfaces.areOver()).isTrue();
    assertThat(interfaces.worstStatus()).isEqualTo(ExitStatus.TERMINATED);
  }

  @Test
  void whatWasLeftBeforeTheLastOneIsOfNoMatter() throws Exception {
    var interfaces = inPhases(Phase.SELECTING, Phase.BOUND);

    ask(interfaces, 2, Request.STOP);
    interfaces.retire();
    assertThat(interfaces.worstStatus()).isEqualTo(ExitStatus.OK);
    ask(interfaces, 3, Request.HAND_OVER);
    interfaces.retire();

    assertThat(interfaces.areOver()).isTrue();
    assertThat(interfaces.worstStatus()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void whoWatchesOneIsToldWhatBecomesOfItUntilItHasEnded() throws Exception {
    var interfaces = inPhases(Phase.SELECTING, Phase.SELECTING);
    var watching = ask(interfaces, 2, Request.MONITOR);
    assertThat(next(watching).text()).contains("\"state\":\"SELECTING\"", "\"ifindex\":2");

    kernel.clients.get(0).phase = Phase.BOUND;
    kernel.clients.get(1).phase = Phase.RESTING;
    interfaces.tellEvents();
    assertThat(next(watching).text()).contains("\"event\":\"state\"", "\"state\":\"BOUND\"");

    var ending = ask(interfaces, 2, Request.STOP);
    interfaces.retire();
    control.closeDone();

    assertThat(next(watching).text()).contains("\"state\":\"STOPPED\"");
    assertThat(watching.next(SECONDS)).isEmpty();
    assertThat(next(ending).kind()).isEqualTo(Answer.Kind.ACCEPTED);
    assertThat(next(ending)).isEqualTo(new Answer(Answer.Kind.DONE, "0"));
    assertThat(ending.next(SECONDS)).isEmpty();
  }

  @Test
  void theEarliestDeadlineIsTheirs() throws Exception {
    var interfaces = inPhases(Phase.SELECTING, Phase.SELECTING);
    kernel.clients.get(0).deadline = BootTime.ofSeconds(120);
    kernel.clients.get(1).deadline = NOW;

    assertThat(interfaces.deadline()).isEqualTo(NOW);
    interfaces.wake(NOW);

    assertThat(kernel.doings()).containsExactly("eth1: wake");
  }

  @Test
  void whatComesOfEachIsListenedFor() throws Exception {
    var interfaces = inPhases(Phase.SELECTING, Phase.SELECTING);

    serve(interfaces);

    assertThat(kernel.doings()).containsExactly("eth0: frame", "eth1: frame");
  }

  @Test
  void whatConcernsAllIsToldToEach() throws Exception {
    var interfaces = inPhases(Phase.BOUND, Phase.SELECTING);

    interfaces.renew();
    interfaces.events().overrun();
    interfaces.resumed();
    interfaces.tellEvents();
    interfaces.close();

    assertThat(kernel.doings())
        .containsExactly(
            "eth0: renew",
            "eth1: renew",
            "eth0: look at all",
            "eth1: look at all",
            "eth0: resumed",
            "eth1: resumed",
            "eth0: close",
            "let go of eth0",
            "eth1: close",
            "let go of eth1");
  }

  @Test
  void otherSettingsHoldForThoseThatComeToo() throws Exception {
    kernel.plug("eth0", 2);
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    kernel.doings();
    var named = FakeHost.told(kernel, Scope.BROADCAST, Absence.END).settings().interfaces();

    interfaces.reconfigure(
        FakeHost.settings(named, Persistence.KEEP_TRYING, ChecksumMode.TOLERANT));
    interfaces.events().newLink(kernel.plug("eth1", 3));

    assertThat(kernel.doings()).containsExactly("eth0: checksums tolerant");
  }

  /** As by dhclient, which asks for it with each message. */
  @Test
  void aHostThatWasRenamedTellsItsNewNameWithTheNextMessage() throws Exception {
    var interfaces = inPhases(Phase.BOUND, Phase.BOUND);
    kernel.clients.get(0).deadline = NOW;

    kernel.hostName = "other";
    interfaces.wake(BootTime.ofSeconds(99));
    assertThat(kernel.doings()).isEmpty();
    interfaces.wake(NOW);
    assertThat(kernel.doings())
        .containsExactly("eth0: checksums kernel", "eth1: checksums kernel", "eth0: wake");

    interfaces.wake(NOW);
    assertThat(kernel.doings()).containsExactly("eth0: wake");
  }

  @Test
  void aRenewalThatIsAskedForTellsTheHostsNewName() throws Exception {
    var interfaces = inPhases(Phase.BOUND, Phase.BOUND);

    kernel.hostName = "other";
    interfaces.renew();

    assertThat(kernel.doings())
        .containsExactly(
            "eth0: checksums kernel", "eth1: checksums kernel", "eth0: renew", "eth1: renew");
  }

  @Test
  void anAddressThatGoesIsToldAndOneThatComesIsNot() throws Exception {
    var interfaces = inPhases(Phase.BOUND, Phase.BOUND);
    var address =
        new AddressMessage(
            2, Ipv4Address.parse("10.0.3.7"), 24, 0, Ipv4Address.ANY, 60, 60, 0, "eth0");

    interfaces.events().newAddress(address);
    interfaces.events().delAddress(address);

    assertThat(kernel.doings()).containsExactly("eth0: without 10.0.3.7");
  }

  @Test
  void whatBecomesOfIpv6IsToldToTheInterfaceThatItConcerns() throws Exception {
    var interfaces = inPhases(Phase.BOUND, Phase.BOUND);
    var address = new Ipv6AddressMessage(2, Ipv6Address.parse("2001:db8::7"), 128, 0, 60, 60);

    interfaces.events().newAddress(address);
    interfaces.events().delAddress(address);
    interfaces.events().newInet6(new Inet6Link(2, 0, 0, 1, 0));
    interfaces
        .events()
        .newPrefix(
            new PrefixMessage(
                2, Ipv6Prefix.containing(Ipv6Address.parse("2001:db8::"), 64), 60, 60));

    assertThat(kernel.doings())
        .containsExactly(
            "eth0: sees 2001:db8::7",
            "eth0: without 2001:db8::7",
            "eth0: hears a router",
            "eth0: hears of 2001:db8::/64");
  }

  /** As containers do, whose interfaces have names that never come again. */
  @Test
  void ofInterfacesThatCameAndWentNothingIsLeft() throws Exception {
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    for (int i = 2; i < 9; i++) {
      var link = kernel.plug("veth" + i, i);
      interfaces.events().newLink(link);
      kernel.unplug("veth" + i);
      interfaces.events().delLink(link);
      interfaces.wake(NOW);
      interfaces.retire();
      assertThat(kernel.doings())
          .endsWith("veth" + i + ": take back", "veth" + i + ": close", "let go of veth" + i);
    }

    assertThat(sources(interfaces)).isEmpty();
    assertThat(interfaces.areOver()).as("others may come").isFalse();
  }

  @Test
  void oneThatIsGoneBeforeItIsLookedAtIsNotWaitedFor() throws Exception {
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    var link = kernel.plug("veth2", 2);
    kernel.unplug("veth2");

    interfaces.events().newLink(link);
    interfaces.retire();

    assertThat(kernel.doings()).noneMatch(doing -> doing.startsWith("own "));
  }

  @Test
  void anotherOfTheSameNameIsTakenAtOnce() throws Exception {
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    var link = kernel.plug("eth0", 2);
    interfaces.events().newLink(link);
    kernel.unplug("eth0");
    interfaces.events().delLink(link);
    interfaces.events().newLink(kernel.plug("eth0", 3));
    interfaces.wake(NOW);
    interfaces.retire();

    assertThat(kernel.clients).hasSize(2);
    assertThat(kernel.doings()).doesNotContain("own name eth0");
  }

  @Test
  void whoseEventWasLostIsFoundWhenEventsAreKnownToBeLost() throws Exception {
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    kernel.plug("eth5", 5);

    interfaces.events().overrun();

    assertThat(onWhich()).containsExactly("eth5");
  }

  @Test
  void soItIsWhenOneMakesNoSense() throws Exception {
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    kernel.plug("eth5", 5);

    new NetlinkEvent.Undecodable("no IFLA_IFNAME").deliverTo(interfaces.events());

    assertThat(onWhich()).containsExactly("eth5");
    assertThat(kernel.doings())
        .contains("WARN the kernel tells of something that makes no sense: no IFLA_IFNAME");
  }

  /** The process is there for those to come. */
  @Test
  void whatWentAfterOneThatWasLeftOnRequestDoesNotEndTheProcess() throws Exception {
    kernel.plug("eth0", 2);
    var link = kernel.plug("eth1", 3);
    var interfaces = begun(Scope.BROADCAST, Absence.WAIT);
    ask(interfaces, 2, Request.RELEASE);
    interfaces.retire();

    kernel.unplug("eth1");
    interfaces.events().delLink(link);
    interfaces.wake(NOW);
    interfaces.retire();

    assertThat(interfaces.areOver()).isFalse();
  }

  /** Events come before those who ask, who came to a socket that is closed by then. */
  @Test
  void whoAsksWhileTheInterfaceThatIsWaitedForComesIsNoneOfItsFaults() throws Exception {
    var interfaces = begun(Scope.NAMED, Absence.WAIT, "eth0");
    var link = kernel.plug("eth0", 2);
    var waiting = ClientKey.waitingFor(Family.V4, "eth0");
    clients.add(ControlClient.connect(kernel.run.orElseThrow(), waiting).orElseThrow());

    afterAnEvent(interfaces, () -> interfaces.events().newLink(link)).await();

    assertThat(kernel.doings()).endsWith("own eth0", "eth0: begin");
    assertThat(clients.get(0).next(SECONDS)).as("nobody listens there").isEmpty();
  }

  @Test
  void aFrameThatComesWithOtherSettingsIsForTheClientThatGoesByThem() throws Exception {
    kernel.frames = Optional.of(readable("wire"));
    kernel.plug("eth0", 2);
    var interfaces = begun(Scope.NAMED, Absence.END, "eth0");
    kernel.doings();
    var other = FakeHost.told(kernel, Scope.NAMED, Absence.END, "eth0").settings();

    afterAnEvent(interfaces, () -> interfaces.reconfigure(other)).await();

    assertThat(kernel.doings()).containsExactly("eth0: checksums kernel", "eth0: frame");
  }

  /**
   * As where there is no descriptor left: those who have come wait, and none is heard meanwhile.
   */
  @Test
  void whereNobodyCanBeLetInItIsTriedAgainAfterAWhile() throws Exception {
    kernel.acceptsNobody = true;
    kernel.frames = Optional.of(quiet("wire").ours());
    kernel.plug("eth0", 2);
    var interfaces = begun(Scope.NAMED, Absence.END, "eth0");
    kernel.doings();
    var poller = new Poller(() -> sources(interfaces));
    var socket = kernel.client().ownership().listening().get(0);

    assertThat(poller.await(0)).isTrue();
    assertThat(kernel.doings())
        .containsExactly(
            "WARN eth0: nobody can ask for now: accept " + socket + ": EINVAL (Invalid argument)");
    assertThat(poller.await(0)).as("nothing to wake for").isFalse();
    assertThat(interfaces.deadline())
        .as("those who ask are patient still")
        .isLessThan(new BootClock().now().plusSeconds(SECONDS));
    interfaces.wake(interfaces.deadline());
    assertThat(poller.await(0)).isTrue();
    assertThat(kernel.doings()).as("told once").isEmpty();

    UnheardSocket.listen(socket);
    var client =
        ControlClient.connect(kernel.run.orElseThrow(), ClientKey.of(Family.V4, 2)).orElseThrow();
    clients.add(client);
    client.ask(Request.STATUS);
    assertThat(poller.await(0)).as("not yet").isFalse();
    interfaces.wake(interfaces.deadline());
    poller.await();
    poller.await();

    assertThat(next(client).kind()).isEqualTo(Answer.Kind.STATUS);
    assertThat(kernel.doings()).containsExactly("INFO eth0: can be asked again");
    assertThat(interfaces.deadline()).isEqualTo(BootTime.NEVER);
  }

  private static List<Source> sources(Interfaces interfaces) {
    var sources = new ArrayList<Source>();
    interfaces.addSources(sources);
    return sources;
  }

  private FileDescriptor readable(String name) throws Exception {
    var pair = quiet(name);
    LocalSocket.send(pair.theirs(), new byte[1]);
    return pair.ours();
  }

  private SocketPair quiet(String name) throws Exception {
    var pair = SocketPair.open(name);
    pairs.add(pair);
    return pair;
  }

  /** Waits as the process does: for something that has come, and for what interfaces wait for. */
  private Poller afterAnEvent(Interfaces interfaces, Runnable event) throws Exception {
    var come = new Source(readable("event"), event::run);
    return new Poller(() -> Stream.concat(Stream.of(come), sources(interfaces).stream()).toList());
  }
}
