package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.capture.DhcpFrame;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A router's system, such as VyOS, has a /sbin/dhclient-script of its own for bash, whose hooks are
 * bash's too and put functions of theirs in the place of {@code ip}.
 */
@Caller("VyOS")
final class BashScriptCallerIT {
  private static final String SCRIPT =
      """
      #!/bin/bash
      shopt -s nullglob
      for hook in /etc/dhcp/dhclient-enter-hooks.d/*; do . "$hook"; done
      case $reason in
        PREINIT) ip link set dev "$interface" up ;;
        BOUND | REBOOT | RENEW | REBIND)
          ip -4 addr replace "$new_ip_address/$new_subnet_mask" dev "$interface"
          for router in $new_routers; do
            ip -4 route add default via "$router" dev "$interface" metric "$IF_METRIC"
          done
          ;;
        EXPIRE | FAIL | RELEASE | STOP) ip -4 addr flush dev "$interface" ;;
      esac
      for hook in /etc/dhcp/dhclient-exit-hooks.d/*; do . "$hook"; done
      exit 0
      """;

  private static final String ENTER_HOOK =
      """
      IF_METRIC=${IF_METRIC:-210}
      declare -a seen=()
      function logmsg () {
        local -r level=$1
        shift
        echo "$level $*" >>/run/hooks.log
      }
      function ip () {
        seen+=("$2")
        if [[ $2 == route ]]; then
          logmsg info "a route: ${*:4}"
        fi
        /usr/sbin/ip "$@"
      }
      """;

  private static final String EXIT_HOOK =
      """
      if [[ $reason =~ ^(BOUND|REBOOT)$ ]] && (( ${#seen[@]} > 1 )); then
        logmsg info "$reason ${seen[*]} ${old_ip_address:-none} $new_ip_address"
      fi
      """;

  private static final String CONFIGURATION =
      """
      option rfc3442-classless-static-routes code 121 = array of unsigned integer 8;
      timeout 60;
      retry 60;
      initial-interval 2;
      reject 192.0.2.1, 198.51.100.0/24;
      interface "eth0" {
        send host-name "router";
        send vendor-class-identifier "VyOS";
        send user-class "lab";
        request subnet-mask, broadcast-address, routers, domain-name-servers,
          rfc3442-classless-static-routes, domain-name, interface-mtu;
        require subnet-mask;
      }
      """;

  private static final String CLIENT =
      "dhclient -4 %s -cf /run/dhclient/dhclient_eth0.conf -pf /run/dhclient/dhclient_eth0.pid"
          + " -lf /run/dhclient/dhclient_eth0.leases eth0";

  private record Life(FinalState bound, String log, List<String> sent, FinalState released) {}

  @Test
  @DisplayName("bash hooks in a bash /sbin/dhclient-script; require, reject, vendor and user class")
  void itsHooksAreBashs(Lab lab) {
    var debian = Release.BOOKWORM.with("cloud-init", "procps", "psmisc");

    var life = CallerGuest.sameWithBoth(lab, debian, BashScriptCallerIT::live);

    assertThat(life.bound.routes()).anyMatch(route -> route.endsWith("metric 210"));
    assertThat(life.log)
        .contains("info a route: default via 10.0.3.1 dev eth0 metric 210")
        .contains("info BOUND addr route none 10.0.3.77");
    assertThat(life.released.addresses()).isEmpty();
  }

  private static Life live(CallerGuest guest) {
    var root = guest.root();
    root.write("/usr/sbin/dhclient-script", SCRIPT);
    root.write("/etc/dhcp/dhclient-enter-hooks.d/03-wrapper", ENTER_HOOK);
    root.write("/etc/dhcp/dhclient-exit-hooks.d/99-log", EXIT_HOOK);
    root.write("/run/dhclient/dhclient_eth0.conf", CONFIGURATION);
    root.shell("chmod 755 /sbin/dhclient-script; rm -f /etc/dhcp/dhclient-*-hooks.d/[a-z]*")
        .orThrow();
    root.shell(CLIENT.formatted("")).orThrow();
    var bound = guest.state(1);
    var log = root.read("/run/hooks.log");
    root.shell(CLIENT.formatted("-r")).orThrow();
    return new Life(bound, log, sent(guest), guest.state(0));
  }

  /** Host name, vendor class and user class, in hexadecimal. */
  private static List<String> sent(CallerGuest guest) {
    DhcpFrame request = guest.lab().capture().first("DHCPREQUEST");
    return List.of(12, 60, 77).stream().map(request.options()::get).toList();
  }
}
