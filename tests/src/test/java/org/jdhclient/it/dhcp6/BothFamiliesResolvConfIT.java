package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.it.dhcp6.BothFamilies.Family;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** resolv.conf is of both families, of which each has a process that has its own part only. */
@ExtendWith(LabExtension.class)
final class BothFamiliesResolvConfIT {
  private static final String ADDED = "nameserver 192.0.2.1\n";
  private static final String RECORDS = "/run/resolvconf/interface/";

  /** As the package's own installation has it. */
  private static final String MAKE_IT_THE_OWNER =
      """
      set -e
      cp -a %s/. /etc
      mkdir -p %s
      ln -sf /run/resolvconf/resolv.conf /etc/resolv.conf
      resolvconf --enable-updates
      resolvconf -u
      """;

  /** As resolvectl(1) does when it is called resolvconf: the name's last part is nothing to it. */
  private static final String ONE_RECORD_A_LINK =
      """
      set -e
      mkdir -p /run/systemd/resolve /run/links
      touch /run/systemd/resolve/stub-resolv.conf
      ln -sf /run/systemd/resolve/stub-resolv.conf /etc/resolv.conf
      cat >/run/resolvectl <<'E'
      #!/bin/sh
      case $1 in
        -a) cat >/run/links/${2%%.*} ;;
        -d) rm -f /run/links/${2%%.*} ;;
      esac
      E
      chmod +x /run/resolvectl
      mount --bind /run/resolvectl /usr/sbin/resolvconf
      """;

  private static void hook(Guest guest, String when, String text) {
    var directory = "/etc/dhcp/dhclient-" + when + "-hooks.d";
    guest
        .cell()
        .shell("mkdir -p " + directory + "; cat >" + directory + "/h <<'E'\n" + text + "\nE")
        .orThrow();
  }

  private static List<String> written(Guest guest, String file) {
    return guest.run("cat", file).lines();
  }

  @ParameterizedTest
  @EnumSource
  void isTheSameWhicheverComesFirstAndEachGoesAlone(Family first, Lab lab) {
    var both = BothFamilies.served(lab);
    both.begin(first);
    assertThat(lab.guest().resolvConf()).isEqualTo(first.resolvConf());
    both.begin(first.other());
    assertThat(lab.guest().resolvConf()).isEqualTo(BothFamilies.RESOLV_CONF);

    both.run("-r", first.flag(), "eth0");
    assertThat(lab.guest().resolvConf()).isEqualTo(first.other().resolvConf());

    both.run("-r", first.other().flag(), "eth0");
    both.assertNothingLeft();
  }

  /** Of one file each reads what concerns it, when it is told to. */
  @Test
  void aRenewalChangesItsOwnPartAndLeavesTheOwnersLines(Lab lab) {
    var both = BothFamilies.served(lab);
    both.beginBoth();
    lab.guest().cell().shell("sed -i '1i " + ADDED.strip() + "' /etc/resolv.conf").orThrow();
    lab.guest()
        .cell()
        .shell(
            "echo 'supersede domain-name-servers 10.0.3.9;"
                + " supersede dhcp6.name-servers 2001:db8::9;' >/etc/dhcp/dhclient.conf")
        .orThrow();

    both.reload(Family.V6);
    var first = BothFamilies.RESOLV_CONF.replace("2001:db8:1::1", "2001:db8::9");
    both.awaitResolvConf(ADDED + first);

    both.reload(Family.V4);
    both.awaitResolvConf(ADDED + first.replace("10.0.3.1\n", "10.0.3.9\n"));

    both.run("-r", "eth0");
    both.run("-6", "-r", "eth0");
    assertThat(lab.guest().resolvConf()).isEqualTo(ADDED + Cell.FIRST_RESOLV_CONF);
  }

  @ParameterizedTest
  @EnumSource
  void outlivesAClientThatIsKilled(Family killed, Lab lab) {
    var both = BothFamilies.served(lab);
    both.beginBoth();

    both.kill(killed);
    both.reload(killed.other());
    both.begin(killed);
    assertThat(lab.guest().resolvConf()).isEqualTo(BothFamilies.RESOLV_CONF);

    both.kill(killed);
    both.run("-r", killed.other().flag());
    assertThat(lab.guest().resolvConf()).isEqualTo(killed.resolvConf());
    both.run("-r", killed.flag());
    both.assertNothingLeft();
  }

  @Test
  void isWrittenOfBothBesideHooksThatLeaveItAlone(Lab lab) {
    hook(
        lab.guest(), "exit", "echo \"$reason $(grep -c nameserver /etc/resolv.conf)\" >>/run/told");
    var both = BothFamilies.served(lab);

    both.beginBoth();

    assertThat(lab.guest().resolvConf()).isEqualTo(BothFamilies.RESOLV_CONF);
    assertThat(written(lab.guest(), "/run/told")).contains("BOUND 1", "BOUND6 2");
    both.run("-r", "eth0");
    both.run("-6", "-r", "eth0");
    both.assertNothingLeft();
  }

  @Test
  void isLeftToAHookThatRedefinesMakeResolvConf(Lab lab) {
    hook(
        lab.guest(),
        "enter",
        "make_resolv_conf() { echo $reason $new_domain_name_servers$new_dhcp6_name_servers"
            + " >>/run/told; }");
    var both = BothFamilies.served(lab);

    both.beginBoth();
    both.reload(Family.V6);

    Await.until("it is told", () -> written(lab.guest(), "/run/told").size() == 3);
    assertThat(written(lab.guest(), "/run/told"))
        .containsExactly("BOUND 10.0.3.1", "BOUND6 2001:db8:1::1", "RENEW6 2001:db8:1::1");
    assertThat(lab.guest().resolvConf()).isEqualTo(Cell.FIRST_RESOLV_CONF);
    both.run("-r", "eth0");
    both.run("-6", "-r", "eth0");
    both.assertNothingLeft();
  }

  /** Debian's resolvconf, told by its hook, and without hooks by jdhclient itself. */
  @ParameterizedTest
  @ValueSource(strings = {"with its hook", "without hooks"})
  void isLeftToResolvconf(String how, Lab lab) {
    installResolvconf(lab.guest());
    if (how.startsWith("without")) {
      lab.guest().cell().shell("rm -r /etc/dhcp/dhclient-enter-hooks.d").orThrow();
    }
    var both = BothFamilies.served(lab);

    both.beginBoth();
    assertThat(records(lab.guest())).containsExactly("eth0.dhclient", "eth0.ip6.dhclient");
    assertThat(lab.guest().resolvConf())
        .contains("nameserver 10.0.3.1", "nameserver 2001:db8:1::1");

    both.run("-r", "eth0");
    assertThat(records(lab.guest())).containsExactly("eth0.ip6.dhclient");
    both.run("-6", "-r", "eth0");
    assertThat(records(lab.guest())).isEmpty();
    assertThat(lab.guest().resolvConf()).doesNotContain("\nnameserver");
  }

  /** Whoever tells systemd-resolved something of a link takes the place of all before. */
  @Test
  void isOfBothAtAProgramThatHasOneRecordALink(Lab lab) {
    installOneRecordALink(lab.guest());
    var both = BothFamilies.served(lab);

    both.beginBoth();
    assertThat(lab.guest().run("cat", "/run/links/eth0").out()).isEqualTo(BothFamilies.RESOLV_CONF);

    both.run("-r", "eth0");
    assertThat(lab.guest().run("cat", "/run/links/eth0").out()).isEqualTo(Family.V6.resolvConf());
    both.run("-6", "-r", "eth0");
    assertThat(lab.guest().run("ls", "/run/links").orThrow().out()).isEmpty();
  }

  private static void installOneRecordALink(Guest guest) {
    DebianPackages.of("resolvconf").layOver(guest.cell());
    guest.cell().shell(ONE_RECORD_A_LINK).orThrow();
  }

  private static void installResolvconf(Guest guest) {
    var resolvconf = DebianPackages.of("resolvconf");
    resolvconf.layOver(guest.cell());
    var etc = resolvconf.usr().resolveSibling("etc");
    guest.cell().shell(MAKE_IT_THE_OWNER.formatted(etc, RECORDS)).orThrow();
  }

  private static List<String> records(Guest guest) {
    return guest.run("ls", RECORDS).orThrow().lines();
  }
}
