package org.jdhclient.linux.gate;

import static org.jdhclient.linux.gate.NativeGate.addressOf;

import java.nio.ByteBuffer;

/** Calls each function of the C library directly. */
final class NativeLibrary implements CLibrary {

  @Override
  public int accept4(int fd, long address, long length, int flags) {
    return CFunctions.accept4(fd, address, length, flags);
  }

  @Override
  public int bind(int fd, long address, int length) {
    return CFunctions.bind(fd, address, length);
  }

  @Override
  public int chdir(long path) {
    return CFunctions.chdir(path);
  }

  @Override
  public int clock_gettime(int clock, long time) {
    return CFunctions.clock_gettime(clock, time);
  }

  @Override
  public int close(int fd) {
    return CFunctions.close(fd);
  }

  @Override
  public void _exit(int status) {
    CFunctions._exit(status);
  }

  @Override
  public int connect(int fd, long address, int length) {
    return CFunctions.connect(fd, address, length);
  }

  @Override
  public int gethostname(long name, long size) {
    return CFunctions.gethostname(name, size);
  }

  @Override
  public long getrandom(long octets, long size, int flags) {
    return CFunctions.getrandom(octets, size, flags);
  }

  @Override
  public int getsockopt(int fd, int level, int option, long value, long length) {
    return CFunctions.getsockopt(fd, level, option, value, length);
  }

  @Override
  public int listen(int fd, int backlog) {
    return CFunctions.listen(fd, backlog);
  }

  @Override
  public int open(long path, int flags, int mode) {
    return CFunctions.open(path, flags, mode);
  }

  @Override
  public int poll(long fds, long count, int timeoutMillis) {
    return CFunctions.poll(fds, count, timeoutMillis);
  }

  @Override
  public int posix_spawn(
      ByteBuffer pid,
      long path,
      long fileActions,
      long attributes,
      long arguments,
      long environment) {
    return CFunctions.posix_spawn(
        addressOf(pid), path, fileActions, attributes, arguments, environment);
  }

  @Override
  public int posix_spawn_file_actions_adddup2(long actions, int fd, int number) {
    return CFunctions.posix_spawn_file_actions_adddup2(actions, fd, number);
  }

  @Override
  public int posix_spawn_file_actions_addopen(
      long actions, int fd, long path, int flags, int mode) {
    return CFunctions.posix_spawn_file_actions_addopen(actions, fd, path, flags, mode);
  }

  @Override
  public int posix_spawn_file_actions_destroy(long actions) {
    return CFunctions.posix_spawn_file_actions_destroy(actions);
  }

  @Override
  public int posix_spawn_file_actions_init(long actions) {
    return CFunctions.posix_spawn_file_actions_init(actions);
  }

  @Override
  public int posix_spawnattr_destroy(long attributes) {
    return CFunctions.posix_spawnattr_destroy(attributes);
  }

  @Override
  public int posix_spawnattr_init(long attributes) {
    return CFunctions.posix_spawnattr_init(attributes);
  }

  @Override
  public int posix_spawnattr_setflags(long attributes, short flags) {
    return CFunctions.posix_spawnattr_setflags(attributes, flags);
  }

  @Override
  public int posix_spawnattr_setsigdefault(long attributes, long signals) {
    return CFunctions.posix_spawnattr_setsigdefault(attributes, signals);
  }

  @Override
  public int prctl(int operation, long a, long b, long c, long d) {
    return CFunctions.prctl(operation, a, b, c, d);
  }

  @Override
  public int pthread_sigmask(int how, long set, long before) {
    return CFunctions.pthread_sigmask(how, set, before);
  }

  @Override
  public long pwrite(int fd, long data, long length, long offset) {
    return CFunctions.pwrite(fd, data, length, offset);
  }

  @Override
  public long read(int fd, long data, long length) {
    return CFunctions.read(fd, data, length);
  }

  @Override
  public long recvmsg(int fd, long header, int flags) {
    return CFunctions.recvmsg(fd, header, flags);
  }

  @Override
  public int rename(long from, long to) {
    return CFunctions.rename(from, to);
  }

  @Override
  public long send(int fd, long data, long length, int flags) {
    return CFunctions.send(fd, data, length, flags);
  }

  @Override
  public long sendto(
      int fd, long data, long length, int flags, ByteBuffer destination, int destinationLength) {
    return CFunctions.sendto(fd, data, length, flags, addressOf(destination), destinationLength);
  }

  @Override
  public int sethostname(long name, long length) {
    return CFunctions.sethostname(name, length);
  }

  @Override
  public int setsockopt(int fd, int level, int option, long value, int length) {
    return CFunctions.setsockopt(fd, level, option, value, length);
  }

  @Override
  public long signal(int number, long handler) {
    return CFunctions.signal(number, handler);
  }

  @Override
  public int signalfd(int fd, long mask, int flags) {
    return CFunctions.signalfd(fd, mask, flags);
  }

  @Override
  public int socket(int domain, int type, int protocol) {
    return CFunctions.socket(domain, type, protocol);
  }

  @Override
  public int socketpair(int domain, int type, int protocol, long fds) {
    return CFunctions.socketpair(domain, type, protocol, fds);
  }

  @Override
  public int statx(int directory, long path, int flags, int mask, long status) {
    return CFunctions.statx(directory, path, flags, mask, status);
  }

  @Override
  public long syscall(long number, long a, long b, long c, long d) {
    return CFunctions.syscall(number, a, b, c, d);
  }

  @Override
  public int timerfd_create(int clock, int flags) {
    return CFunctions.timerfd_create(clock, flags);
  }

  @Override
  public int timerfd_settime(int fd, int flags, long time, long before) {
    return CFunctions.timerfd_settime(fd, flags, time, before);
  }

  @Override
  public int umask(int mask) {
    return CFunctions.umask(mask);
  }

  @Override
  public int waitpid(int pid, long status, int options) {
    return CFunctions.waitpid(pid, status, options);
  }

  @Override
  public long write(int fd, long data, long length) {
    return CFunctions.write(fd, data, length);
  }
}
