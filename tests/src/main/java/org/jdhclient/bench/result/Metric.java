package org.jdhclient.bench.result;

/** Something that is measured of a client, and its unit. */
public enum Metric {
  /** From exec to the first DHCP message at the bridge's port. */
  FIRST_PACKET("first packet", "ms"),
  /** From exec until the address is there, tentative or not, and of DHCPv4 a default route. */
  BOUND("bound", "ms"),
  /** From exec until the kernel lets the address be used; of DHCPv6 alone. */
  USABLE("address no longer tentative", "ms"),
  /** From exec until the command has ended. */
  RETURNS("returns", "ms"),
  CPU_BOUND("CPU until bound", "ms"),
  CPU_SETTLED("CPU until settled", "ms"),
  CPU_FLOOD("CPU at the flood's end", "ms"),
  RSS("RSS", "KiB"),
  PSS("PSS", "KiB"),
  PRIVATE_DIRTY("private dirty", "KiB"),
  PSS_RESTED("PSS after a rest", "KiB"),
  PRIVATE_DIRTY_RESTED("private dirty after a rest", "KiB"),
  /** Processes, and threads, for the kernel numbers both alike. */
  TASKS("processes and threads started", ""),
  /** DHCP and ARP, until settled. */
  PACKETS("packets sent", ""),
  /** How many of a crowd are bound in the end. */
  CROWD_BOUND("bound", "guests"),
  /** From the common start until half of a crowd is bound. */
  CROWD_HALF("half of them bound", "ms"),
  /** From the common start until the last of a crowd is bound. */
  CROWD_LAST("the last one bound", "ms");

  private final String title;
  private final String unit;

  Metric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  public String title() {
    return title;
  }

  public String unit() {
    return unit;
  }

  public String heading() {
    return unit.isEmpty() ? title : title + ", " + unit;
  }
}
