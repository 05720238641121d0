package org.jdhclient.linux.gate;

import static org.graalvm.nativeimage.c.function.CFunction.Transition.NO_TRANSITION;

import org.graalvm.nativeimage.c.function.CFunction;

/**
 * The functions of {@link CLibrary} as the linker knows them. Those that are variadic in C are
 * called by one of ours, in client_calls.c; so is poll, in client_memory.c, before which memory is
 * given back.
 */
final class CFunctions {
  private CFunctions() {}

  @CFunction(value = "accept4", transition = NO_TRANSITION)
  static native int accept4(int fd, long address, long length, int flags);

  @CFunction(value = "bind", transition = NO_TRANSITION)
  static native int bind(int fd, long address, int length);

  @CFunction(value = "chdir", transition = NO_TRANSITION)
  static native int chdir(long path);

  @CFunction(value = "clock_gettime", transition = NO_TRANSITION)
  static native int clock_gettime(int clock, long time);

  @CFunction(value = "close", transition = NO_TRANSITION)
  static native int close(int fd);

  @CFunction(value = "_exit", transition = NO_TRANSITION)
  static native void _exit(int status);

  @CFunction(value = "connect", transition = NO_TRANSITION)
  static native int connect(int fd, long address, int length);

  @CFunction(value = "gethostname", transition = NO_TRANSITION)
  static native int gethostname(long name, long size);

  @CFunction(value = "getrandom", transition = NO_TRANSITION)
  static native long getrandom(long octets, long size, int flags);

  @CFunction(value = "getsockopt", transition = NO_TRANSITION)
  static native int getsockopt(int fd, int level, int option, long value, long length);

  @CFunction(value = "listen", transition = NO_TRANSITION)
  static native int listen(int fd, int backlog);

  @CFunction(value = "jdhclient_open", transition = NO_TRANSITION)
  static native int open(long path, int flags, int mode);

  @CFunction(value = "jdhclient_poll", transition = NO_TRANSITION)
  static native int poll(long fds, long count, int timeoutMillis);

  @CFunction(value = "posix_spawn", transition = NO_TRANSITION)
  static native int posix_spawn(
      long pid, long path, long fileActions, long attributes, long arguments, long environment);

  @CFunction(value = "posix_spawn_file_actions_adddup2", transition = NO_TRANSITION)
  static native int posix_spawn_file_actions_adddup2(long actions, int fd, int number);

  @CFunction(value = "posix_spawn_file_actions_addopen", transition = NO_TRANSITION)
  static native int posix_spawn_file_actions_addopen(
      long actions, int fd, long path, int flags, int mode);

  @CFunction(value = "posix_spawn_file_actions_destroy", transition = NO_TRANSITION)
  static native int posix_spawn_file_actions_destroy(long actions);

  @CFunction(value = "posix_spawn_file_actions_init", transition = NO_TRANSITION)
  static native int posix_spawn_file_actions_init(long actions);

  @CFunction(value = "posix_spawnattr_destroy", transition = NO_TRANSITION)
  static native int posix_spawnattr_destroy(long attributes);

  @CFunction(value = "posix_spawnattr_init", transition = NO_TRANSITION)
  static native int posix_spawnattr_init(long attributes);

  @CFunction(value = "posix_spawnattr_setflags", transition = NO_TRANSITION)
  static native int posix_spawnattr_setflags(long attributes, short flags);

  @CFunction(value = "posix_spawnattr_setsigdefault", transition = NO_TRANSITION)
  static native int posix_spawnattr_setsigdefault(long attributes, long signals);

  @CFunction(value = "jdhclient_prctl", transition = NO_TRANSITION)
  static native int prctl(int operation, long a, long b, long c, long d);

  @CFunction(value = "pthread_sigmask", transition = NO_TRANSITION)
  static native int pthread_sigmask(int how, long set, long before);

  @CFunction(value = "pwrite", transition = NO_TRANSITION)
  static native long pwrite(int fd, long data, long length, long offset);

  @CFunction(value = "read", transition = NO_TRANSITION)
  static native long read(int fd, long data, long length);

  @CFunction(value = "recvmsg", transition = NO_TRANSITION)
  static native long recvmsg(int fd, long header, int flags);

  @CFunction(value = "rename", transition = NO_TRANSITION)
  static native int rename(long from, long to);

  @CFunction(value = "send", transition = NO_TRANSITION)
  static native long send(int fd, long data, long length, int flags);

  @CFunction(value = "sendto", transition = NO_TRANSITION)
  static native long sendto(
      int fd, long data, long length, int flags, long destination, int destinationLength);

  @CFunction(value = "sethostname", transition = NO_TRANSITION)
  static native int sethostname(long name, long length);

  @CFunction(value = "setsockopt", transition = NO_TRANSITION)
  static native int setsockopt(int fd, int level, int option, long value, int length);

  @CFunction(value = "signal", transition = NO_TRANSITION)
  static native long signal(int number, long handler);

  @CFunction(value = "signalfd", transition = NO_TRANSITION)
  static native int signalfd(int fd, long mask, int flags);

  @CFunction(value = "socket", transition = NO_TRANSITION)
  static native int socket(int domain, int type, int protocol);

  @CFunction(value = "socketpair", transition = NO_TRANSITION)
  static native int socketpair(int domain, int type, int protocol, long fds);

  @CFunction(value = "statx", transition = NO_TRANSITION)
  static native int statx(int directory, long path, int flags, int mask, long status);

  @CFunction(value = "jdhclient_syscall", transition = NO_TRANSITION)
  static native long syscall(long number, long a, long b, long c, long d);

  @CFunction(value = "timerfd_create", transition = NO_TRANSITION)
  static native int timerfd_create(int clock, int flags);

  @CFunction(value = "timerfd_settime", transition = NO_TRANSITION)
  static native int timerfd_settime(int fd, int flags, long time, long before);

  @CFunction(value = "umask", transition = NO_TRANSITION)
  static native int umask(int mask);

  @CFunction(value = "waitpid", transition = NO_TRANSITION)
  static native int waitpid(int pid, long status, int options);

  @CFunction(value = "write", transition = NO_TRANSITION)
  static native long write(int fd, long data, long length);
}
