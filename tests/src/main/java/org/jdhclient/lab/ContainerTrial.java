package org.jdhclient.lab;

/**
 * A Debian container whose owner wrote {@code iface eth0 inet dhcp}, and installed jdhclient: its
 * network comes up at boot, and again after ifdown, a reboot and a power cut.
 */
public final class ContainerTrial {
  private final Narration narration;
  private final JdhclientPackage jdhclient;

  public ContainerTrial(Narration narration, JdhclientPackage jdhclient) {
    this.narration = narration;
    this.jdhclient = jdhclient;
  }

  /** Nothing of ISC's and no Java in the container; all that a container does in its life. */
  public void aContainerWithNothingElse() {
    narration.heading("A Debian container: systemd, ifupdown, and the package of jdhclient");
    try (var trial = ContainerInTrial.open(narration)) {
      trial.setUpInterfaces();
      trial.installOnDisk(jdhclient.archive());
      trial.expectNeitherJavaNorIsc();

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
    try (var trial = ContainerInTrial.open(narration)) {
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
      var trial = new ContainerTrial(new Narration(System.out), JdhclientPackage.built());
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
