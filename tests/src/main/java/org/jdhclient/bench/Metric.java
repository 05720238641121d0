package org.jdhclient.bench;

/** Something that is measured of a client, and its unit. */
enum Metric {
  /** From exec to the first DHCPDISCOVER (or DHCPREQUEST) at the bridge's port. */
  FIRST_PACKET("first packet", "ms"),
  /** From exec until address and default route are both on eth0. */
  BOUND("bound", "ms"),
  /** From exec until the command has ended. */
  RETURNS("returns", "ms"),
  CPU_BOUND("CPU until bound", "ms"),
  CPU_SETTLED("CPU until settled", "ms"),
  CPU_FLOOD("CPU at the flood's end", "ms"),
  RSS("RSS", "KiB"),
  PSS("PSS", "KiB"),
  PSS_RESTED("PSS after a rest", "KiB"),
  /** Processes, and threads, for the kernel numbers both alike. */
  TASKS("processes and threads started", ""),
  /** DHCP and ARP, until settled. */
  PACKETS("packets sent", "");

  private final String title;
  private final String unit;

  Metric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }

  String heading() {
    return unit.isEmpty() ? title : title + ", " + unit;
  }
}
