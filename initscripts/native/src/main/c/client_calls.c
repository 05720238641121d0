/* The client's calls of the C library that Java cannot make by itself: variadic ones, and errno. */
#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

int jdhclient_errno(void) {
  return errno;
}

int jdhclient_open(const char *path, int flags, int mode) {
  return open(path, flags, mode);
}

int jdhclient_prctl(int operation, long a, long b, long c, long d) {
  return prctl(operation, a, b, c, d);
}

long jdhclient_syscall(long number, long a, long b, long c, long d) {
  return syscall(number, a, b, c, d);
}
