package org.jdhclient.linux.gate;

import static org.graalvm.nativeimage.c.function.CFunction.Transition.NO_TRANSITION;

import org.graalvm.nativeimage.c.function.CFunction;

/** The functions of the C library that {@link Gate} has, and those of our own in C. */
final class PosixFunctions {
  private PosixFunctions() {}

  @CFunction(value = "dup2", transition = NO_TRANSITION)
  static native int dup2(int fd, int number);

  @CFunction(value = "fchmod", transition = NO_TRANSITION)
  static native int fchmod(int fd, int mode);

  @CFunction(value = "fchown", transition = NO_TRANSITION)
  static native int fchown(int fd, int uid, int gid);

  @CFunction(value = "flock", transition = NO_TRANSITION)
  static native int flock(int fd, int operation);

  @CFunction(value = "fsync", transition = NO_TRANSITION)
  static native int fsync(int fd);

  @CFunction(value = "ftruncate", transition = NO_TRANSITION)
  static native int ftruncate(int fd, long length);

  @CFunction(value = "geteuid", transition = NO_TRANSITION)
  static native int geteuid();

  @CFunction(value = "getpid", transition = NO_TRANSITION)
  static native int getpid();

  @CFunction(value = "getppid", transition = NO_TRANSITION)
  static native int getppid();

  @CFunction(value = "isatty", transition = NO_TRANSITION)
  static native int isatty(int fd);

  @CFunction(value = "kill", transition = NO_TRANSITION)
  static native int kill(int pid, int signal);

  @CFunction(value = "setsid", transition = NO_TRANSITION)
  static native int setsid();

  @CFunction(value = "jdhclient_errno", transition = NO_TRANSITION)
  static native int errno();

  @CFunction(value = "jdhclient_ipv4_address", transition = NO_TRANSITION)
  static native int ipv4Address(long name, long address);

  @CFunction(value = "jdhclient_starter", transition = NO_TRANSITION)
  static native int starter();

  @CFunction(value = "jdhclient_tell", transition = NO_TRANSITION)
  static native int tell(int fd, int status);

  @CFunction(value = "jdhclient_close_inherited", transition = NO_TRANSITION)
  static native void closeInherited();

  @CFunction(value = "jdhclient_give_back", transition = NO_TRANSITION)
  static native void giveBack();
}
