package org.jdhclient.lab;

import java.time.Duration;
import java.util.function.Consumer;
import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.cell.Running;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.network.Guest;
import org.jdhclient.lab.network.LxcBridge;
import org.jdhclient.lab.server.Dnsmasq;

/**
 * Shows jdhclient at its work: a guest on an LXC bridge gets its address from a real dnsmasq.
 *
 * <p>Ends with status 0 if the guest got it, with 1 if not.
 */
public final class Demo {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Demo() {}

  public static void main(String[] arguments) {
    try {
      show();
    } catch (LabException e) {
      System.err.println("demo: it did not work: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void show() {
    System.out.println(
        switch (Installation.underTest().form()) {
          case NATIVE -> "What is shown is the native executable.";
          case JVM -> "What is shown is the JVM form: no JDK 25 was there to build the native one.";
        });
    heading("The host: a bridge as LXC's lxc-net sets it up, and its dnsmasq");
    try (var bridge = LxcBridge.open(narratorOf("host"));
        var guest = Guest.open("ct1", narratorOf("ct1"))) {
      bridge.plug(guest.cell(), Guest.MAC);
      Dnsmasq.start(bridge);
      heading("The guest: its eth0 has no address");
      inspect(guest, "ip", "-4", "addr", "show", Guest.INTERFACE);
      inspect(guest, "cat", "/etc/resolv.conf");
      heading("The guest asks");
      var client = guest.jdhclient(System.out::println, "-v", Guest.INTERFACE);
      expectSuccess(client);
      heading("What the guest has now");
      inspect(guest, "ip", "-4", "addr", "show", Guest.INTERFACE);
      inspect(guest, "ip", "route");
      inspect(guest, "cat", "/etc/resolv.conf");
      heading("The client goes on in the background until the lease is given back");
      expectSuccess(guest.jdhclient(System.out::println, "-r", "-v", Guest.INTERFACE));
      inspect(guest, "ip", "-4", "addr", "show", Guest.INTERFACE);
      inspect(guest, "cat", "/etc/resolv.conf");
    }
  }

  private static void inspect(Guest guest, String... command) {
    System.out.print(guest.run(command).orThrow().out());
  }

  private static void expectSuccess(Running client) {
    var status = client.awaitExit(PATIENCE);
    System.out.println("jdhclient ended with status " + status);
    if (status != 0) {
      throw new LabException("status 0 was expected");
    }
  }

  private static Consumer<String> narratorOf(String host) {
    return command -> System.out.println("root@" + host + ":~# " + command);
  }

  private static void heading(String text) {
    System.out.println("\n== " + text + " ==");
  }
}
