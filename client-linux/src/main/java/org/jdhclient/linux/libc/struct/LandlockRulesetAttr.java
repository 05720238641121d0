package org.jdhclient.linux.libc.struct;

/**
 * struct landlock_ruleset_attr of linux/landlock.h. It has grown: of its ends each is one that some
 * kernel knows, and a kernel refuses what lies behind its own and is not zero.
 */
public final class LandlockRulesetAttr {
  public static final int HANDLED_ACCESS_FS = 0;
  public static final int HANDLED_ACCESS_NET = 8;
  public static final int SCOPED = 16;

  /** With the last of all. */
  public static final int SIZE = 24;

  private LandlockRulesetAttr() {}
}
