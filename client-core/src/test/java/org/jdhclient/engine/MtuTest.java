package org.jdhclient.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.OTHER_ADDRESS;
import static org.jdhclient.client.ServerMessage.ack;

import java.util.Optional;
import org.jdhclient.client.ServerMessage;
import org.jdhclient.engine.port.HostChange;
import org.jdhclient.engine.port.MtuRecord.MtuChange;
import org.junit.jupiter.api.Test;

/** Option 26, and whose the MTU is that an interface has. */
class MtuTest {
  private static final MtuChange NOTED = new MtuChange(1500, 1400);

  private static ServerMessage mtu(int octets) {
    return ack().option(26, String.format("%04x", octets));
  }

  private static void assertMtu(Scene scene, int mtu, Optional<MtuChange> noted) {
    assertThat(scene.network.mtu).isEqualTo(mtu);
    assertThat(scene.records.mtu).isEqualTo(noted);
  }

  private static long times(Scene scene) {
    return scene.network.changes.stream().filter(HostChange.SetMtu.class::isInstance).count();
  }

  @Test
  void aLeaseSetsItOnceAndSetsItBackWhenItGoes() {
    var scene = Scene.bound(mtu(1400)).linkFlaps().at(1900).serverSends(mtu(1400));
    assertMtu(scene, 1400, Optional.of(NOTED));
    assertThat(times(scene)).isEqualTo(1);

    scene.engine.release();
    assertMtu(scene, 1500, Optional.empty());
  }

  @Test
  void aProcessThatComesLaterSetsItBackToo() {
    var scene = Scene.bound(mtu(1400)).clientStarts();
    scene.engine.release();
    assertMtu(scene, 1500, Optional.empty());
  }

  @Test
  void itFollowsTheLease() {
    var scene = Scene.bound(mtu(1400)).at(1900).serverSends(mtu(1300));
    assertMtu(scene, 1300, Optional.of(new MtuChange(1500, 1300)));
    scene.at(4000).serverSends(mtu(1500));
    assertMtu(scene, 1500, Optional.empty());
    scene.at(6000).serverSends(ack());
    assertMtu(scene, 1500, Optional.empty());
  }

  @Test
  void aRenewalWithoutTheOptionKeepsIt() {
    var scene = Scene.bound(mtu(1400)).at(1900).serverSends(ack());
    assertMtu(scene, 1400, Optional.of(NOTED));
  }

  @Test
  void aLeaseOfAnotherAddressWithoutTheOptionSetsItBack() {
    var scene = Scene.bound(mtu(1400)).at(1900).serverSends(ack().address(OTHER_ADDRESS));
    assertMtu(scene, 1500, Optional.empty());
  }

  /** The note is of a device that had the name before. */
  @Test
  void aLeaseWithoutTheOptionDoesNotTouchAnotherDevice() {
    var scene = new Scene();
    scene.records.mtu = Optional.of(NOTED);
    scene.network.mtu = 9000;
    scene.clientStarts().serverLeases(ack());
    assertMtu(scene, 9000, Optional.empty());
    assertThat(times(scene)).isZero();
  }

  @Test
  void whatOthersHaveSetSinceIsTheirs() {
    var scene = Scene.bound(mtu(1400));
    scene.network.mtu = 1450;
    scene.linkFlaps();
    assertThat(scene.network.mtu).isEqualTo(1450);
    scene.engine.release();
    assertMtu(scene, 1450, Optional.empty());
  }

  @Test
  void norDoOtherSettingsOrAnotherNameTakeItFromThem() {
    var scene = Scene.bound(mtu(1400));
    scene.network.mtu = 1450;
    scene.ownerReconfigures().renews().serverSends(mtu(1400));
    assertThat(scene.network.mtu).isEqualTo(1450);
    scene.interfaceIsRenamed("lan0").renews().serverSends(mtu(1400));
    assertThat(scene.network.mtu).isEqualTo(1450);
    assertThat(times(scene)).isEqualTo(1);
  }

  @Test
  void anInterfaceThatHasItAlreadyKeepsIt() {
    var scene = new Scene();
    scene.network.mtu = 1400;
    scene.clientStarts().serverLeases(mtu(1400));
    scene.engine.release();
    assertMtu(scene, 1400, Optional.empty());
  }

  @Test
  void itIsNoMoreThanTheDeviceCan() {
    var scene = new Scene();
    scene.network.maxMtu = 1600;
    scene.clientStarts().serverLeases(mtu(9000));
    assertMtu(scene, 1600, Optional.of(new MtuChange(1500, 1600)));
  }

  @Test
  void aRefusalIsAWarningAndTheNextLeaseAsksAgain() {
    var scene = new Scene();
    scene.network.refused.add(HostChange.SetMtu.class);
    scene.clientStarts().serverLeases(mtu(1400)).clientTells("warn eth0: no SetMtu");
    assertThat(scene.engine.hasLease()).isTrue();

    scene.network.refused.clear();
    scene.at(1900).serverSends(mtu(1400));
    assertMtu(scene, 1400, Optional.of(NOTED));
  }

  /** The next lease is to know still which one was the owner's. */
  @Test
  void aRefusalLeavesTheNoteOfWhatIsThere() {
    var scene = Scene.bound(mtu(1400));
    scene.network.refused.add(HostChange.SetMtu.class);
    scene.at(1900).serverSends(mtu(1300));
    assertMtu(scene, 1400, Optional.of(NOTED));

    scene.network.refused.clear();
    scene.linkFlaps();
    assertMtu(scene, 1300, Optional.of(new MtuChange(1500, 1300)));
    scene.engine.release();
    assertMtu(scene, 1500, Optional.empty());
  }

  @Test
  void aFirstChangeThatIsRefusedIsNotNoted() {
    var scene = new Scene();
    scene.network.refused.add(HostChange.SetMtu.class);
    scene.clientStarts().serverLeases(mtu(1400));
    assertMtu(scene, 1500, Optional.empty());
  }

  @Test
  void anInterfaceThatIsGoneHasNone() {
    var scene = Scene.bound(mtu(1400));
    scene.network.gone = true;
    scene.ownerReconfigures().engine.lookAtAll();
    scene.at(1900).serverSends(mtu(1300));
    assertThat(times(scene)).isEqualTo(1);
    scene.engine.stop();
    assertThat(scene.records.mtu).isEmpty();
  }
}
