package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;
import static org.jdhclient.engine.Scene.ADDRESS;

import java.util.EnumSet;
import java.util.Map;
import org.jdhclient.dhcp.StandardOptions;
import org.jdhclient.engine.port.OwnersScripts.Manner;
import org.jdhclient.engine.port.OwnersScripts.Part;
import org.jdhclient.engine.port.OwnersScripts.Verdict;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.Test;

/** What the owner's hooks take upon themselves is theirs until they are run again. */
class OwnersHooksTest {
  private static Scene takenOver(Part part) {
    var scene = new Scene();
    scene.scripts.takes.add(part);
    return scene.clientStarts().serverLeases(ack().option(12, Octets.ofLatin1("leased")));
  }

  @Test
  void withoutHooksOfHisTheLeaseIsWrittenAndRestored() {
    Scene.bound()
        .resolvConfWas("apply 192.0.2.53")
        .linkFlaps()
        .resolvConfWas("apply 192.0.2.53", "apply 192.0.2.53", "apply 192.0.2.53")
        .at(1900)
        .serverSends(ack())
        .resolvConfWas("replace 192.0.2.53 by 192.0.2.53")
        .happens(scene -> scene.engine.release())
        .resolvConfWas("withdraw 192.0.2.53");
  }

  @Test
  void aHookThatWritesResolvConfIsNotOverruledWhateverHappens() {
    takenOver(Part.RESOLV_CONF)
        .linkFlaps()
        .happens(scene -> scene.engine.lookAtAll())
        .ownerReconfigures()
        .happens(scene -> scene.engine.renew())
        .happens(scene -> scene.engine.lookAtAll())
        .serverSends(ack())
        .happens(scene -> scene.network.remove(ADDRESS, 24))
        .happens(scene -> scene.engine.addressRemoved(ADDRESS, 24))
        .interfaceHas("192.0.2.10/24 for 3599 s")
        .resolvConfWas()
        .interfaceIsRenamed("lan0")
        .happens(scene -> scene.engine.release())
        .resolvConfWas();
  }

  @Test
  void itIsWrittenAgainOnceNoHookDoes() {
    takenOver(Part.RESOLV_CONF)
        .happens(scene -> scene.scripts.takes.clear())
        .at(1900)
        .serverSends(ack())
        .resolvConfWas("replace 192.0.2.53 by 192.0.2.53")
        .happens(scene -> scene.engine.lookAtAll())
        .resolvConfWas("apply 192.0.2.53");
  }

  @Test
  void aHostWithoutANameTakesTheLeasedOne() {
    var scene = new Scene().clientStarts();
    scene.serverLeases(ack().option(12, Octets.ofLatin1("leased")));
    assertThat(scene.records.hostName).isEqualTo("leased");

    scene.at(1900).serverSends(ack().option(12, Octets.ofLatin1("renamed")));
    assertThat(scene.records.hostName).isEqualTo("renamed");
  }

  @Test
  void aNameThatTheOwnerOrHisHookHasGivenStays() {
    assertThat(takenOver(Part.HOST_NAME).records.hostName).isEmpty();
    var named = new Scene();
    named.records.hostName = "mine";
    named.clientStarts().serverLeases(ack().option(12, Octets.ofLatin1("leased")));
    assertThat(named.records.hostName).isEqualTo("mine");
  }

  @Test
  void aNameThatWouldBeTheHostsIsAWarning() {
    var scene = new Scene();
    scene.records.nameIsTheHosts = true;
    scene
        .clientStarts()
        .serverLeases(ack().option(12, Octets.ofLatin1("leased")))
        .clientTells("warn eth0: the name leased is not set: it would be the host's");
  }

  @Test
  void whereAScriptConfiguresNothingIsTouched() {
    var scene = new Scene();
    scene.scripts.manner = Manner.SCRIPT;
    scene
        .clientStarts()
        .serverLeases(ack())
        .linkFlaps()
        .interfaceIsRenamed("lan0")
        .happens(each -> each.engine.stop())
        .interfaceHas()
        .resolvConfWas()
        .scriptsWereTold("BOUND", "STOP");
    assertThat(scene.network.changes).isEmpty();
  }

  @Test
  void whatAHookHasTakenOverIsNotTouched() {
    var scene = new Scene();
    scene.scripts.takes.addAll(EnumSet.allOf(Part.class));
    scene
        .clientStarts()
        .serverLeases(ack())
        .linkFlaps()
        .happens(each -> each.engine.lookAtAll())
        .interfaceIsRenamed("lan0")
        .happens(each -> each.engine.stop())
        .interfaceHas()
        .resolvConfWas()
        .scriptsWereTold("BOUND", "STOP");
    assertThat(scene.network.changes).isEmpty();
  }

  @Test
  void itIsSetOnceNoHookTakesItOver() {
    var scene = new Scene();
    scene.scripts.takes.addAll(EnumSet.allOf(Part.class));
    scene
        .clientStarts()
        .serverLeases(ack())
        .happens(each -> each.scripts.takes.clear())
        .at(1900)
        .serverSends(ack())
        .interfaceHas("192.0.2.10/24 for 3083 s");
  }

  /** What a client before has set, with hooks, is not this one's to take away, with a script. */
  @Test
  void whereAScriptConfiguresNothingIsCleared() {
    var scene = Scene.bound().at(1);
    scene.network.changes.clear();
    scene.scripts.manner = Manner.SCRIPT;
    scene.clientStarts().at(5000);
    assertThat(scene.network.changes).isEmpty();
  }

  @Test
  void aHookCanDeclineALeaseAndTheServerIsTold() {
    var scene = new Scene();
    scene.scripts.verdict = Verdict.DECLINED;
    scene
        .clientStarts()
        .serverLeases(ack())
        .clientTells("error eth0: 192.0.2.10: a script declined the lease");
    assertThat(scene.link.asked).contains("DECLINE to everyone");
    assertThat(scene.engine.hasLease()).isFalse();
  }

  @Test
  void aHookCanDeclineARenewal() {
    Scene.bound()
        .happens(scene -> scene.scripts.verdict = Verdict.DECLINED)
        .at(1900)
        .serverSends(ack())
        .clientTells("error eth0: 192.0.2.10: a script declined the lease")
        .happens(scene -> assertThat(scene.engine.hasLease()).isFalse());
  }

  @Test
  void scriptsAreToldOfEachStepOfALife() {
    Scene.bound()
        .renews()
        .serverSends(ack())
        .at(3601)
        .scriptsWereTold("BOUND", "RENEW", "EXPIRE", "PREINIT");
  }

  @Test
  void scriptsAreToldThatThereIsNoLeaseToBeHad() {
    new Scene()
        .clientStarts()
        .at(70)
        .scriptsWereTold("FAIL")
        .clientTells("info No working leases in persistent database - sleeping.")
        .happens(scene -> assertThat(scene.engine.isResting()).isTrue());
    var once = new Scene();
    once.persistence = Persistence.ONE_TRY;
    once.clientStarts().at(70).clientTells("warn Unable to obtain a lease on first try.  Exiting.");
  }

  @Test
  void whatIsUnfitForScriptsIsToldOnce() {
    Scene.bound(ack().option(StandardOptions.DOMAIN_NAME.code(), Octets.ofLatin1("a;b")))
        .clientTells("info eth0: scripts are not told what is unfit for them: [new_domain_name]");
  }

  @Test
  void scriptsAreToldBeforeThereIsAClient() {
    var scene = new Scene();
    ScriptNotices.prepare(scene.scripts, scene.subject(), scene.clocks());
    ScriptNotices.withoutInterface(scene.scripts, Map.of());
    scene.scriptsWereTold("PREINIT", "NBI");
  }
}
