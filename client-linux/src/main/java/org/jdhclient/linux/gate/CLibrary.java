package org.jdhclient.linux.gate;

import java.nio.ByteBuffer;
import jnr.ffi.annotations.Variadic;

/**
 * The C library's functions, as their manual pages have them.
 *
 * <p>A pointer, a size_t and an off_t are a {@code long}, as 64-bit Linux passes them. Each returns
 * -1 and sets errno when it fails, where its manual page does not say otherwise.
 *
 * <p>Of the two functions with six arguments one is a direct buffer instead of its address: what
 * jnr-ffi 2.3.4 compiles for x86-64 passes garbage for the sixth of six integers.
 */
public interface CLibrary {
  int accept4(int fd, long address, long length, int flags);

  int bind(int fd, long address, int length);

  int chdir(long path);

  int clock_gettime(int clock, long time);

  int close(int fd);

  void _exit(int status);

  int connect(int fd, long address, int length);

  int gethostname(long name, long size);

  long getrandom(long octets, long size, int flags);

  int getsockopt(int fd, int level, int option, long value, long length);

  int listen(int fd, int backlog);

  @Variadic(fixedCount = 2)
  int open(long path, int flags, int mode);

  int poll(long fds, long count, int timeoutMillis);

  int posix_spawn(
      ByteBuffer pid,
      long path,
      long fileActions,
      long attributes,
      long arguments,
      long environment);

  int posix_spawn_file_actions_adddup2(long actions, int fd, int number);

  int posix_spawn_file_actions_addopen(long actions, int fd, long path, int flags, int mode);

  int posix_spawn_file_actions_destroy(long actions);

  int posix_spawn_file_actions_init(long actions);

  int posix_spawnattr_destroy(long attributes);

  int posix_spawnattr_init(long attributes);

  int posix_spawnattr_setflags(long attributes, short flags);

  int posix_spawnattr_setsigdefault(long attributes, long signals);

  @Variadic(fixedCount = 1)
  int prctl(int operation, long a, long b, long c, long d);

  int pthread_sigmask(int how, long set, long before);

  long pwrite(int fd, long data, long length, long offset);

  long read(int fd, long data, long length);

  long recvmsg(int fd, long header, int flags);

  int rename(long from, long to);

  long send(int fd, long data, long length, int flags);

  long sendto(
      int fd, long data, long length, int flags, ByteBuffer destination, int destinationLength);

  int sethostname(long name, long length);

  int setsockopt(int fd, int level, int option, long value, int length);

  long signal(int number, long handler);

  int signalfd(int fd, long mask, int flags);

  int socket(int domain, int type, int protocol);

  int socketpair(int domain, int type, int protocol, long fds);

  int statx(int directory, long path, int flags, int mask, long status);

  @Variadic(fixedCount = 1)
  long syscall(long number, long a, long b, long c, long d);

  int timerfd_create(int clock, int flags);

  int timerfd_settime(int fd, int flags, long time, long before);

  int umask(int mask);

  int waitpid(int pid, long status, int options);

  long write(int fd, long data, long length);
}
