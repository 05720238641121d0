package org.jdhclient.it.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdhclient.it.fixture.Whole;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.cell.Await;
import org.jdhclient.lab.network.Guest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Google's guest agent, told by a metadata server that the guest has two interfaces: it has the
 * second one set up by {@code dhclient IF}, and tries to end DHCPv6 on the first.
 */
@Whole
@Caller("google-guest-agent")
final class GoogleGuestAgentCallerIT {
  private static final String PRIMARY_MAC = "00:16:3e:11:22:34";

  /** What a metadata server says of a guest, to whoever asks; a wait for changes does not end. */
  private static final String METADATA =
      """
      import http.server, json, time
      card = {"forwardedIps": [], "targetInstanceIps": [], "ipAliases": [], "dhcpv6Refresh": ""}
      told = json.dumps({
          "instance": {"id": 1, "attributes": {}, "virtualClock": {"driftToken": "0"},
                       "networkInterfaces": [dict(card, mac=mac) for mac in (%s)]},
          "project": {"attributes": {}, "projectId": "p", "numericProjectId": 1}})
      class Metadata(http.server.BaseHTTPRequestHandler):
          def do_GET(self):
              if "last_etag=1" in self.path:
                  time.sleep(3600)
              answer = (told if "recursive" in self.path else "1").encode()
              self.send_response(200)
              self.send_header("Metadata-Flavor", "Google")
              self.send_header("ETag", "1")
              self.send_header("Content-Length", str(len(answer)))
              self.end_headers()
              self.wfile.write(answer)
      http.server.ThreadingHTTPServer(("169.254.169.254", 80), Metadata).serve_forever()
      """;

  @Test
  @DisplayName("a second interface: dhclient IF")
  void setsUpASecondInterface(Lab lab) {
    var debian = Release.BOOKWORM.with("google-guest-agent", "python3", "procps", "psmisc");

    var state = CallerGuest.sameWithBoth(lab, debian, GoogleGuestAgentCallerIT::live);

    assertThat(state.addresses()).hasSize(1);
  }

  private static FinalState live(CallerGuest guest) {
    var lab = guest.lab();
    lab.bridge().plug(lab.guest().cell(), "eth1", PRIMARY_MAC);
    lab.guest().run("ip", "address", "add", "169.254.169.254/32", "dev", "lo").orThrow();
    var macs = "'%s', '%s'".formatted(PRIMARY_MAC, Guest.MAC);
    guest.root().start("python3", "-c", METADATA.formatted(macs));
    Await.until(
        "a metadata server",
        () -> lab.guest().run("ss", "-Hltn", "sport", "=", "80").out().contains("169.254"));
    guest.root().start("google_guest_agent");
    Await.until("resolv.conf", () -> guest.root().read("/etc/resolv.conf").contains("nameserver"));
    return guest.state(1);
  }
}
