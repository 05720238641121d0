package org.jdhclient.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.stream.Stream;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.CommandResult;
import org.jdhclient.lab.Guest;
import org.jdhclient.lab.Lab;

/** A run of {@code jdhclient --diagnose}, which has left the guest as it was. */
record Diagnosis(CommandResult result) {
  private static final String SHOW_ALL =
      "ip -details link show; ip -4 addr show; ip -4 route show table all; cat /etc/resolv.conf;"
          + " ls -alR /var/lib/dhcp";

  /** Diagnoses eth0 as it is. */
  static Diagnosis ofEth0(Lab lab, String... options) {
    var before = everything(lab.guest());
    var command = Stream.of("jdhclient", "--diagnose", Guest.INTERFACE);
    var result = lab.guest().run(Stream.concat(command, Stream.of(options)).toArray(String[]::new));
    assertThat(everything(lab.guest())).as("the guest, before and after").isEqualTo(before);
    return new Diagnosis(result);
  }

  /** Sets eth0 up, as a diagnosis does not, and waits until that has settled. */
  static void setUp(Guest guest) {
    guest.run("ip", "link", "set", Guest.INTERFACE, "up").orThrow();
    Await.until(
        "eth0 is up with a carrier",
        () -> guest.run("ip", "link", "show", "dev", "eth0").out().contains("state UP"));
  }

  private static String everything(Guest guest) {
    return guest.cell().shell(SHOW_ALL).orThrow().out();
  }

  int status() {
    return result.status();
  }

  String text() {
    return result.out();
  }

  JsonObject json() {
    return Json.parse(result.out()).asObject();
  }

  /** The first reply in the JSON. */
  JsonObject reply() {
    return json().get("replies").asArray().get(0).asObject();
  }
}
