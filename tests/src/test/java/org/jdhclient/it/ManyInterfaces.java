package org.jdhclient.it;

import java.time.Duration;
import java.util.stream.IntStream;
import org.jdhclient.lab.Await;
import org.jdhclient.lab.Dnsmasq;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.LxcBridge;

/** A guest with as many interfaces as one likes, n0, n1 and so on, and no eth0. */
final class ManyInterfaces {
  /** On a busy machine. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private ManyInterfaces() {}

  /** Plugs them in; returns a server that has addresses for them all, in 10.7. */
  static Dnsmasq plugIn(Lab lab, int count) {
    lab.bridge().host().run("ip", "addr", "add", "10.7.0.1/16", "dev", LxcBridge.NAME).orThrow();
    var range = "10.7.1.1,10.7.9.254,255.255.0.0";
    var server = lab.dnsmasq(new Dnsmasq.Service(LxcBridge.NAME, "10.7.0.1", range));
    lab.guest().run("ip", "link", "delete", "eth0").orThrow();
    IntStream.range(0, count)
        .forEach(
            number ->
                lab.bridge()
                    .plug(
                        lab.guest().cell(), "n" + number, "00:16:3e:22:01:%02x".formatted(number)));
    return server;
  }

  static void awaitAddresses(Lab lab, int count) {
    Await.until("all have an address", PATIENCE, () -> addresses(lab) == count);
  }

  private static long addresses(Lab lab) {
    var shown = lab.guest().run("ip", "-4", "-oneline", "addr", "show", "up").lines();
    return shown.stream().filter(line -> line.contains(" 10.7.")).count();
  }
}
