package org.jdhclient.lab.container;

/** What a container may do, in LXC's words (lxc.container.conf(5)). */
public enum Rights {
  /** Whatever its root likes. */
  ALL("lxc.mount.auto = proc:rw sys:rw cgroup:rw\n", ""),
  /** As LXC has it: what of /proc and /sys is the host's can only be read. */
  HOST_READ_ONLY("lxc.mount.auto = proc:mixed sys:ro cgroup:rw\n", ""),
  /**
   * Besides, it may make mounts of its own, but no file system read-only: so it is under an
   * AppArmor profile that does not allow nesting. The flags are MS_REMOUNT and MS_BIND.
   */
  NO_REMOUNT(
      HOST_READ_ONLY.config,
      """
      2
      denylist
      [all]
      mount errno 1 [3,4128,SCMP_CMP_MASKED_EQ,4128]
      mount_setattr errno 1
      """);

  private final String config;
  private final String refused;

  Rights(String config, String refused) {
    this.config = config;
    this.refused = refused;
  }

  /** Its lines in the container's configuration. */
  String config(String seccompFile) {
    return refused.isEmpty() ? config : config + "lxc.seccomp.profile = " + seccompFile + "\n";
  }

  /** The system calls that are refused to it, for the file of its filter; empty for none. */
  String refused() {
    return refused;
  }
}
