package org.jdhclient.linux.libc;

import static org.jdhclient.linux.libc.Native.C;
import static org.jdhclient.linux.libc.Native.result;

import java.lang.ref.Reference;

/** What a thread takes away from itself and from those that it starts, for good (landlock(7)). */
public final class Landlock {
  /** Numbers of asm-generic/unistd.h, which all architectures share. */
  static final int SYS_LANDLOCK_CREATE_RULESET = 444;

  static final int SYS_LANDLOCK_ADD_RULE = 445;
  static final int SYS_LANDLOCK_RESTRICT_SELF = 446;

  /** linux/landlock.h. */
  static final int LANDLOCK_CREATE_RULESET_VERSION = 1;

  static final int LANDLOCK_RULE_PATH_BENEATH = 1;

  private Landlock() {}

  /**
   * The version of the kernel's interface, from 1 on.
   *
   * @throws ErrnoException ENOSYS if the kernel has none, EOPNOTSUPP if it was started without
   */
  public static int version() throws ErrnoException {
    int flags = LANDLOCK_CREATE_RULESET_VERSION;
    return check(result(C.syscall(SYS_LANDLOCK_CREATE_RULESET, 0, 0, flags, 0)), "version");
  }

  /**
   * @param attributes a struct landlock_ruleset_attr, used whole
   */
  public static FileDescriptor createRuleset(NativeBuffer attributes) throws ErrnoException {
    int size = attributes.size();
    int made = result(C.syscall(SYS_LANDLOCK_CREATE_RULESET, attributes.address(), size, 0, 0));
    Reference.reachabilityFence(attributes);
    return new FileDescriptor(check(made, "ruleset"), "Landlock ruleset");
  }

  /**
   * @param rule a struct landlock_path_beneath_attr
   */
  public static void addRule(FileDescriptor ruleset, NativeBuffer rule) throws ErrnoException {
    int fd = ruleset.value();
    int type = LANDLOCK_RULE_PATH_BENEATH;
    int added = result(C.syscall(SYS_LANDLOCK_ADD_RULE, fd, type, rule.address(), 0));
    Reference.reachabilityFence(rule);
    check(added, "rule");
  }

  /** Holds this thread to a ruleset. It has to have no_new_privs. */
  public static void restrictSelf(FileDescriptor ruleset) throws ErrnoException {
    check(result(C.syscall(SYS_LANDLOCK_RESTRICT_SELF, ruleset.value(), 0, 0, 0)), "restriction");
  }

  private static int check(int result, String what) throws ErrnoException {
    if (result < 0) {
      throw new ErrnoException("Landlock " + what, -result);
    }
    return result;
  }
}
