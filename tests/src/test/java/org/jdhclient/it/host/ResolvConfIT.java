package org.jdhclient.it.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Conditions;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** /etc/resolv.conf in the shapes that guests have. */
@ExtendWith(LabExtension.class)
final class ResolvConfIT {
  private static final String SERVER = "nameserver 10.0.3.1";

  @Test
  void isReplacedByAnotherFileSoThatNoReaderSeesHalfOfIt(Lab lab) {
    var guest = lab.guest();
    // A second name for the old file: whoever reads it still reads the old content.
    guest.run("ln", "/etc/resolv.conf", "/etc/old").orThrow();
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(guest.resolvConf()).contains(SERVER);
    assertThat(guest.run("cat", "/etc/old").out()).isEqualTo(Cell.FIRST_RESOLV_CONF);
    assertThat(guest.run("stat", "-c", "%a %U", "/etc/resolv.conf").lines())
        .containsExactly("644 root");
    assertThat(guest.run("ls", "-a", "/etc").lines())
        .filteredOn(file -> file.contains("resolv.conf"))
        .containsExactly("resolv.conf");
  }

  @Test
  void staysItsOwnersAndItsGroups(Lab lab) {
    var guest = lab.guest();
    guest.cell().shell("chown nobody:tty /etc/resolv.conf && chmod 640 /etc/resolv.conf").orThrow();
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));
    assertOwned(lab, SERVER);

    assertThat(lab.jdhclient("-r", "eth0").awaitExit()).isZero();

    assertOwned(lab, Cell.FIRST_RESOLV_CONF);
  }

  private static void assertOwned(Lab lab, String content) {
    assertThat(lab.guest().resolvConf()).contains(content);
    assertThat(lab.guest().run("stat", "-c", "%a %U %G", "/etc/resolv.conf").lines())
        .containsExactly("640 nobody tty");
  }

  @Test
  void namesTheSearchList(Lab lab) {
    lab.dnsmasq("--dhcp-option=option:domain-search,a.test,b.test");
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().resolvConf().lines()).contains("search a.test b.test", SERVER);
  }

  @Test
  void isWrittenInPlaceWhereItIsAMountPoint(Lab lab) {
    mountOverResolvConf(lab);
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().resolvConf()).contains(SERVER);
    assertThat(lab.guest().run("cat", "/run/mounted").out()).contains(SERVER);
  }

  @Test
  void isLeftAloneWithOneWarningWhereItIsReadOnly(Lab lab) {
    mountOverResolvConf(lab);
    lab.guest().run("mount", "-o", "remount,bind,ro", "/etc/resolv.conf").orThrow();
    lab.dnsmasq();
    var client = lab.jdhclient("-d", "eth0");
    Conditions.bound(client);

    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
    assertThat(client.terminate()).isZero();
    assertThat(client.lines()).filteredOn(line -> line.contains("resolv.conf")).hasSize(1);
    assertThat(lab.guest().addresses()).hasSize(1);
  }

  @Test
  void aSymbolicLinkStaysOneAndItsTargetIsWritten(Lab lab) {
    lab.guest().cell().shell("cp /etc/resolv.conf /run/target").orThrow();
    lab.guest().run("ln", "-sf", "/run/target", "/etc/resolv.conf").orThrow();
    lab.dnsmasq();
    Conditions.bound(lab.jdhclient("-v", "eth0"));

    assertThat(lab.guest().run("readlink", "/etc/resolv.conf").lines())
        .containsExactly("/run/target");
    assertThat(lab.guest().resolvConf()).contains(SERVER);
  }

  private static void mountOverResolvConf(Lab lab) {
    lab.guest()
        .cell()
        .shell("cp /etc/resolv.conf /run/mounted; mount --bind /run/mounted /etc/resolv.conf")
        .orThrow();
  }
}
