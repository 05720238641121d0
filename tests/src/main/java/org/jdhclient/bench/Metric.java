package org.jdhclient.bench;

/** Something that is measured of a client, and its unit. */
enum Metric {
  /** From exec to the first DHCP message at the bridge's port. */
  FIRST_PACKET("first packet", "ms"),
  /** From exec until {@link AddressEvents#bound}. */
  BOUND("bound", "ms"),
  /** From exec until {@link AddressEvents#usable}; of DHCPv6 alone. */
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
  /** How many of a {@link Crowd} are bound in the end. */
  CROWD_BOUND("bound", "guests"),
  /** From the common start until half of a {@link Crowd} is bound. */
  CROWD_HALF("half of them bound", "ms"),
  /** From the common start until the last of a {@link Crowd} is bound. */
  CROWD_LAST("the last one bound", "ms");

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
