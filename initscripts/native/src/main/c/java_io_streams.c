/* java.io: FileDescriptor, FileInputStream, FileOutputStream. */
#include "natives.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 8192, MODE = 0666 };

static jfieldID number, appends, input, output;

/* FileDescriptor */

NATIVE(void, java_io_FileDescriptor_initIDs) {
  number = (*env)->GetFieldID(env, self, "fd", "I");
  appends = (*env)->GetFieldID(env, self, "append", "Z");
}

/* In the place of a standard stream something is left, or the next file opened would be it. */
static void close_standard(JNIEnv *env, int fd) {
  int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nothing < 0) {
    throw_io(env);
    return;
  }
  dup2(nothing, fd);
  close(nothing);
}

NATIVE(void, java_io_FileDescriptor_close0) {
  int fd = number_in(env, self);
  if (fd < 0) return;
  (*env)->SetIntField(env, self, number, -1);
  if (fd <= STDERR_FILENO) {
    close_standard(env, fd);
  } else if (close(fd)) {
    throw_io(env);
  }
}

/* Both streams */

static void throw_not_found(JNIEnv *env, jstring path) {
  jstring reason = error_text(env, errno);
  jclass class = (*env)->FindClass(env, "java/io/FileNotFoundException");
  if (!reason || !class) return;
  jmethodID constructor =
      (*env)->GetMethodID(env, class, "<init>", "(Ljava/lang/String;Ljava/lang/String;)V");
  jobject exception = constructor ? (*env)->NewObject(env, class, constructor, path, reason) : 0;
  if (exception) (*env)->Throw(env, exception);
}

/* A directory can be opened, but not as a stream. */
static int open_file(const char *path, int flags) {
  struct stat status;
  int fd;
  RETRY(fd, open(path, flags | O_CLOEXEC, MODE));
  if (fd < 0 || fstat(fd, &status) || !S_ISDIR(status.st_mode)) return fd;
  close(fd);
  errno = EISDIR;
  return -1;
}

static void open_stream(JNIEnv *env, jobject stream, jfieldID field, jstring path, int flags) {
  const char *name = (*env)->GetStringUTFChars(env, path, 0);
  if (!name) return;
  int fd = open_file(name, flags);
  if (fd < 0) throw_not_found(env, path);
  (*env)->ReleaseStringUTFChars(env, path, name);
  if (fd < 0) return;
  jobject descriptor = (*env)->GetObjectField(env, stream, field);
  (*env)->SetIntField(env, descriptor, number, fd);
  (*env)->SetBooleanField(env, descriptor, appends, (flags & O_APPEND) != 0);
}

/* FileInputStream */

NATIVE(void, java_io_FileInputStream_initIDs) {
  input = (*env)->GetFieldID(env, self, "fd", "Ljava/io/FileDescriptor;");
}

static int source_of(JNIEnv *env, jobject stream) {
  return number_in(env, (*env)->GetObjectField(env, stream, input));
}

NATIVE(void, java_io_FileInputStream_open0, jstring path) {
  open_stream(env, self, input, path, O_RDONLY);
}

NATIVE(jint, java_io_FileInputStream_read0) {
  unsigned char octet;
  ssize_t count;
  RETRY(count, read(source_of(env, self), &octet, 1));
  if (count < 0) throw_io(env);
  return count > 0 ? octet : -1;
}

NATIVE(jint, java_io_FileInputStream_readBytes, jbyteArray to, jint offset, jint length) {
  jbyte octets[CHUNK];
  ssize_t count;
  if (length == 0) return 0;
  RETRY(count, read(source_of(env, self), octets, (size_t) (length < CHUNK ? length : CHUNK)));
  if (count < 0) throw_io(env);
  if (count > 0) (*env)->SetByteArrayRegion(env, to, offset, (jsize) count, octets);
  return count > 0 ? (jint) count : -1;
}

NATIVE(jlong, java_io_FileInputStream_length0) {
  struct stat status;
  if (!fstat(source_of(env, self), &status)) return status.st_size;
  throw_io(env);
  return -1;
}

NATIVE(jlong, java_io_FileInputStream_position0) {
  off_t position = lseek(source_of(env, self), 0, SEEK_CUR);
  if (position < 0) throw_io(env);
  return position;
}

NATIVE(jlong, java_io_FileInputStream_skip0, jlong count) {
  int fd = source_of(env, self);
  off_t from = lseek(fd, 0, SEEK_CUR);
  off_t to = from < 0 ? from : lseek(fd, count, SEEK_CUR);
  if (to < 0) throw_io(env);
  return to - from;
}

NATIVE(jint, java_io_FileInputStream_available0) {
  int fd = source_of(env, self), count = 0;
  off_t position = lseek(fd, 0, SEEK_CUR);
  struct stat status;
  if (position >= 0 && !fstat(fd, &status) && S_ISREG(status.st_mode)) {
    off_t rest = status.st_size - position;
    return rest <= 0 ? 0 : rest > INT32_MAX ? INT32_MAX : (jint) rest;
  }
  ioctl(fd, FIONREAD, &count);
  return count;
}

NATIVE(jboolean, java_io_FileInputStream_isRegularFile0, jobject descriptor) {
  struct stat status;
  return !fstat(number_in(env, descriptor), &status) && S_ISREG(status.st_mode);
}

/* FileOutputStream */

NATIVE(void, java_io_FileOutputStream_initIDs) {
  output = (*env)->GetFieldID(env, self, "fd", "Ljava/io/FileDescriptor;");
}

static int sink_of(JNIEnv *env, jobject stream) {
  return number_in(env, (*env)->GetObjectField(env, stream, output));
}

NATIVE(void, java_io_FileOutputStream_open0, jstring path, jboolean append) {
  open_stream(env, self, output, path, O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC));
}

static int write_all(JNIEnv *env, int fd, const jbyte *octets, size_t length) {
  while (length > 0) {
    ssize_t count;
    RETRY(count, write(fd, octets, length));
    if (count < 0) {
      throw_io(env);
      return 0;
    }
    octets += count;
    length -= (size_t) count;
  }
  return 1;
}

NATIVE(void, java_io_FileOutputStream_write, jint octet, jboolean append) {
  jbyte octets[] = {(jbyte) octet};
  write_all(env, sink_of(env, self), octets, sizeof octets);
}

NATIVE(void, java_io_FileOutputStream_writeBytes, jbyteArray from, jint offset, jint length,
       jboolean append) {
  jbyte octets[CHUNK];
  int fd = sink_of(env, self);
  while (length > 0) {
    jint part = length < CHUNK ? length : CHUNK;
    (*env)->GetByteArrayRegion(env, from, offset, part, octets);
    if ((*env)->ExceptionCheck(env) || !write_all(env, fd, octets, (size_t) part)) return;
    offset += part;
    length -= part;
  }
}

/* Console: which of the standard streams are a terminal. */

NATIVE(jint, java_io_Console_ttyStatus) {
  enum { INPUT = 1, OUTPUT = 2, ERROR = 4 };
  return (isatty(STDIN_FILENO) ? INPUT : 0) | (isatty(STDOUT_FILENO) ? OUTPUT : 0) |
         (isatty(STDERR_FILENO) ? ERROR : 0);
}
