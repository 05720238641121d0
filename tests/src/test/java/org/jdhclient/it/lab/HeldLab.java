package org.jdhclient.it.lab;

import java.io.IOException;
import org.jdhclient.lab.Lab;

/** A JVM with an open lab in it, to be killed. */
final class HeldLab {
  private HeldLab() {}

  public static void main(String[] arguments) throws IOException {
    try (var lab = Lab.open()) {
      lab.dnsmasq();
      System.out.println(lab.guest().cell().init() + " " + lab.bridge().host().init());
      System.in.read();
    }
  }
}
