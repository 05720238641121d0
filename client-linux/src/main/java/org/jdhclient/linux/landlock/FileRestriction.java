package org.jdhclient.linux.landlock;

import java.util.List;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.Fcntl;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.Landlock;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.NoNewPrivileges;
import org.jdhclient.linux.libc.struct.LandlockPathBeneathAttr;
import org.jdhclient.linux.libc.struct.LandlockRulesetAttr;

/**
 * Takes from the calling thread all that is done to files but reading them, and from the threads
 * and processes that it starts later. What is open stays so; sockets and signals are as before, but
 * that from version 6 on no process is sent a signal which is not held to this too.
 */
public final class FileRestriction {
  /** The version of the kernel's interface that first had a scope, and that for signals. */
  private static final int SCOPES = 6;

  /** LANDLOCK_SCOPE_SIGNAL of linux/landlock.h. */
  static final long SCOPE_SIGNAL = 1L << 1;

  private FileRestriction() {}

  /**
   * @param grants what stays; a directory that cannot be opened is passed over, as nothing can be
   *     done in it
   * @throws ErrnoException ENOSYS or EOPNOTSUPP if the kernel has no such thing
   */
  public static void load(List<FileGrant> grants) throws ErrnoException {
    int version = Landlock.version();
    try (var ruleset = Landlock.createRuleset(attributes(version))) {
      for (var grant : grants) {
        add(grant, version, ruleset);
      }
      NoNewPrivileges.set();
      Landlock.restrictSelf(ruleset);
    }
  }

  /** As long as the kernel's own, so that none has to know what came after it. */
  static NativeBuffer attributes(int version) {
    long all = FileRight.all(version);
    if (version < SCOPES) {
      return new NativeBuffer(LandlockRulesetAttr.HANDLED_ACCESS_NET)
          .putI64(LandlockRulesetAttr.HANDLED_ACCESS_FS, all);
    }
    return new NativeBuffer(LandlockRulesetAttr.SIZE)
        .putI64(LandlockRulesetAttr.HANDLED_ACCESS_FS, all)
        .putI64(LandlockRulesetAttr.SCOPED, SCOPE_SIGNAL);
  }

  private static void add(FileGrant grant, int version, FileDescriptor ruleset)
      throws ErrnoException {
    FileDescriptor directory;
    try {
      directory = LibC.open(grant.directory().toString(), Fcntl.O_PATH | Fcntl.O_CLOEXEC, 0);
    } catch (ErrnoException e) {
      return;
    }
    try (directory) {
      var rule =
          new NativeBuffer(LandlockPathBeneathAttr.SIZE)
              .putI64(
                  LandlockPathBeneathAttr.ALLOWED_ACCESS, FileRight.mask(grant.rights(), version))
              .putI32(LandlockPathBeneathAttr.PARENT_FD, directory.value());
      Landlock.addRule(ruleset, rule);
    }
  }
}
