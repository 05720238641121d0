package org.jdhclient.lab.container;

import org.jdhclient.lab.cell.LabException;
import org.jdhclient.lab.debian.DebianPackages;
import org.jdhclient.lab.debian.DebianRoot;
import org.jdhclient.lab.debian.Installation;
import org.jdhclient.lab.debian.JdhclientPackage;

/**
 * A Debian container whose owner wrote {@code iface eth0 inet dhcp}, and installed jdhclient: its
 * network comes up at boot, and again after ifdown, a reboot and a power cut.
 */
public final class ContainerTrial {
  private final Narration narration;
  private final Installation.Form form;
  private final JdhclientPackage jdhclient;

  public ContainerTrial(Narration narration, Installation installation) {
    this.narration = narration;
    this.form = installation.form();
    this.jdhclient = JdhclientPackage.of(installation);
  }

  private ContainerInTrial open() {
    return ContainerInTrial.open(narration, DebianRoot.ofContainer(form));
  }

  /**
   * Nothing of ISC's in the container, nor Java if it is not needed; all that one does in its life.
   */
  public void aContainerWithNothingElse() {
    narration.heading("A Debian container: systemd, ifupdown, and the package of jdhclient");
    try (var trial = open()) {
      trial.setUpInterfaces();
      trial.installOnDisk(jdhclient.archive());
      trial.expectNothingOfIsc();
      if (form == Installation.Form.NATIVE) {
        trial.expectNoJava();
      }

      narration.heading("It boots");
      trial.container().start();
      trial.expectOnline(DhcpProgram.JDHCLIENT);
      trial.expectNetworkingGreen();
      trial.expectUnfinishedChecksums();

      narration.heading("ifdown and ifup");
      trial.ifdown();
      trial.ifup();
      trial.expectOnline(DhcpProgram.JDHCLIENT);

      narration.heading("It reboots: systemd lets ifdown give the address back before");
      trial.container().reboot();
      trial.expectMessages("DHCPRELEASE", "DHCPDISCOVER", "DHCPOFFER", "DHCPREQUEST", "DHCPACK");
      trial.expectOnline(DhcpProgram.JDHCLIENT);
      trial.expectNetworkingGreen();

      narration.heading("Its power is cut and comes back: it asks for the address it remembers");
      trial.container().cutPower();
      trial.container().start();
      trial.expectMessages("DHCPREQUEST", "DHCPACK");
      trial.expectOnline(DhcpProgram.JDHCLIENT);
      trial.expectNetworkingGreen();

      narration.heading("It is stopped");
      trial.container().powerOff();
      trial.expectMessages("DHCPRELEASE");
      narration.expect("the container is off", !trial.container().isRunning());
    }
  }

  /** dhclient works in the container until jdhclient is installed, and after it was removed. */
  public void aContainerThatHadDhclient() {
    narration.heading("A Debian container that has used ISC dhclient so far");
    try (var trial = open()) {
      trial.setUpInterfaces();
      trial.installOnDisk(DebianPackages.of("isc-dhcp-client").archives().get(0));
      trial.container().start();
      trial.expectOnline(DhcpProgram.ISC_DHCLIENT);

      narration.heading("Its owner installs jdhclient, and changes nothing else");
      var archive = trial.container().bring(jdhclient.archive());
      narration.show(trial.container().run("apt-get", "install", "-qq", "-y", archive));
      trial.expectAddressOf("the container still has its address");
      narration.heading("From the next ifup on it is jdhclient");
      trial.ifdown();
      trial.ifup();
      trial.expectOnline(DhcpProgram.JDHCLIENT);

      narration.heading("Its owner removes it again: dhclient is back");
      trial.ifdown();
      narration.show(trial.container().run("apt-get", "remove", "-qq", "-y", jdhclient.name()));
      trial.ifup();
      trial.expectOnline(DhcpProgram.ISC_DHCLIENT);
      trial.container().powerOff();
    }
  }

  /**
   * Runs both, and ends with status 0 if all was as it has to be, with 1 if not, or if it cannot be
   * tried.
   */
  public static void main(String[] arguments) {
    LxcSupport.obstacle().ifPresent(ContainerTrial::giveUp);
    try {
      var trial = new ContainerTrial(new Narration(System.out), Installation.underTest());
      trial.aContainerWithNothingElse();
      trial.aContainerThatHadDhclient();
      System.out.println("\nlxc: passed");
    } catch (LabException e) {
      System.err.println("\nlxc: FAILED: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void giveUp(String reason) {
    System.err.println("lxc: not run: this machine runs no containers: " + reason);
    System.exit(1);
  }
}
