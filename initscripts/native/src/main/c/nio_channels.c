/* sun.nio.ch: the calls of a FileChannel. */
#include "natives.h"

#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

NATIVE(void, sun_nio_ch_IOUtil_initIDs) {}

NATIVE(jint, sun_nio_ch_IOUtil_iovMax) {
  return IOV_MAX;
}

NATIVE(jlong, sun_nio_ch_IOUtil_writevMax) {
  return INT_MAX;
}

/* There is one thread, and nobody who would wake it from a call. */
NATIVE(void, sun_nio_ch_NativeThread_init) {}

NATIVE(jlong, sun_nio_ch_NativeThread_current0) {
  return (jlong) pthread_self();
}

NATIVE(void, sun_nio_ch_NativeThread_signal0, jlong thread) {}

NATIVE(void, sun_nio_ch_FileDispatcherImpl_init0) {}

/* As sun.nio.ch.IOStatus has it; at_end is what no octets mean. */
static jlong io_status(JNIEnv *env, ssize_t count, int at_end) {
  enum { UNAVAILABLE = -2, INTERRUPTED = -3, THROWN = -5 };
  if (count > 0) return count;
  if (count == 0) return at_end;
  if (errno == EAGAIN) return UNAVAILABLE;
  if (errno == EINTR) return INTERRUPTED;
  throw_io(env);
  return THROWN;
}

enum { END_OF_FILE = -1, NOTHING = 0 };

NATIVE(jint, sun_nio_ch_UnixFileDispatcherImpl_read0, jobject fd, jlong to, jint length) {
  return (jint) io_status(env, read(number_in(env, fd), POINTER(to), (size_t) length), END_OF_FILE);
}

NATIVE(jint, sun_nio_ch_UnixFileDispatcherImpl_write0, jobject fd, jlong from, jint length) {
  return (jint) io_status(env, write(number_in(env, fd), POINTER(from), (size_t) length), NOTHING);
}

/* A negative position asks where it is. */
NATIVE(jlong, sun_nio_ch_UnixFileDispatcherImpl_seek0, jobject fd, jlong to) {
  off_t position = lseek(number_in(env, fd), to < 0 ? 0 : to, to < 0 ? SEEK_CUR : SEEK_SET);
  if (position < 0) throw_io(env);
  return position;
}

NATIVE(jlong, sun_nio_ch_UnixFileDispatcherImpl_size0, jobject fd) {
  struct stat status;
  if (!fstat(number_in(env, fd), &status)) return status.st_size;
  throw_io(env);
  return -1;
}

NATIVE(jint, sun_nio_ch_UnixFileDispatcherImpl_force0, jobject fd, jboolean metadata) {
  int number = number_in(env, fd);
  return (jint) io_status(env, metadata ? fsync(number) : fdatasync(number), NOTHING);
}

NATIVE(jint, sun_nio_ch_UnixFileDispatcherImpl_available0, jobject fd) {
  int count = 0;
  ioctl(number_in(env, fd), FIONREAD, &count);
  return count;
}

NATIVE(jboolean, sun_nio_ch_UnixFileDispatcherImpl_isOther0, jobject fd) {
  struct stat status;
  if (fstat(number_in(env, fd), &status)) {
    throw_io(env);
    return 1;
  }
  return !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode) && !S_ISLNK(status.st_mode);
}
