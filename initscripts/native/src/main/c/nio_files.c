/* sun.nio.fs.UnixNativeDispatcher: the calls of java.nio.file.Files. Paths are addresses of C strings. */
#include "natives.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define FILES(type, name, ...) NATIVE(type, sun_nio_fs_UnixNativeDispatcher_##name, ##__VA_ARGS__)

static void throw_unix(JNIEnv *env, int error) {
  jclass class = (*env)->FindClass(env, "sun/nio/fs/UnixException");
  jmethodID constructor = class ? (*env)->GetMethodID(env, class, "<init>", "(I)V") : 0;
  jobject exception = constructor ? (*env)->NewObject(env, class, constructor, error) : 0;
  if (exception) (*env)->Throw(env, exception);
}

/* A result as it is; -1 is an exception with errno. */
static long checked(JNIEnv *env, long result) {
  if (result == -1) throw_unix(env, errno);
  return result;
}

/* Makes a call, again if a signal interrupts it, and checks what comes of it. */
#define CHECKED(call) \
  ({ \
    long result; \
    RETRY(result, (long) (call)); \
    checked(env, result); \
  })

static jbyteArray text_or_exception(JNIEnv *env, const char *text) {
  if (text) return octets_of(env, text, strlen(text));
  throw_unix(env, errno);
  return 0;
}

static jlong directory_or_exception(JNIEnv *env, DIR *directory) {
  if (!directory) throw_unix(env, errno);
  return (jlong) (intptr_t) directory;
}

/* Attributes: each field of UnixFileAttributes, its type, and where struct stat has it. */

#define EACH_ATTRIBUTE(of) \
  of(st_mode, Int, "I", st_mode) \
  of(st_ino, Long, "J", st_ino) \
  of(st_dev, Long, "J", st_dev) \
  of(st_rdev, Long, "J", st_rdev) \
  of(st_nlink, Int, "I", st_nlink) \
  of(st_uid, Int, "I", st_uid) \
  of(st_gid, Int, "I", st_gid) \
  of(st_size, Long, "J", st_size) \
  of(st_atime_sec, Long, "J", st_atim.tv_sec) \
  of(st_atime_nsec, Long, "J", st_atim.tv_nsec) \
  of(st_mtime_sec, Long, "J", st_mtim.tv_sec) \
  of(st_mtime_nsec, Long, "J", st_mtim.tv_nsec) \
  of(st_ctime_sec, Long, "J", st_ctim.tv_sec) \
  of(st_ctime_nsec, Long, "J", st_ctim.tv_nsec)

#define AS_FIELD(name, type, signature, from) jfieldID name##_field;
#define FOUND(name, type, signature, from) fields.name##_field = (*env)->GetFieldID(env, class, #name, signature);
#define COPIED(name, type, signature, from) \
  (*env)->Set##type##Field(env, to, fields.name##_field, (type##_of) status->from);

typedef jint Int_of;
typedef jlong Long_of;

static struct {
  EACH_ATTRIBUTE(AS_FIELD)
} fields;

/* What the system can do beyond POSIX: extended attributes, but neither openat nor times of creation. */
FILES(jint, init) {
  enum { EXTENDED_ATTRIBUTES = 1 << 3 };
  jclass class = (*env)->FindClass(env, "sun/nio/fs/UnixFileAttributes");
  if (class) {
    EACH_ATTRIBUTE(FOUND)
  }
  return EXTENDED_ATTRIBUTES;
}

static void copy_attributes(JNIEnv *env, const struct stat *status, jobject to) {
  EACH_ATTRIBUTE(COPIED)
}

FILES(jint, stat0, jlong path, jobject to) {
  struct stat status;
  int result;
  RETRY(result, stat(POINTER(path), &status));
  if (result) return errno;
  copy_attributes(env, &status, to);
  return 0;
}

FILES(void, lstat0, jlong path, jobject to) {
  struct stat status;
  if (CHECKED(lstat(POINTER(path), &status)) == 0) copy_attributes(env, &status, to);
}

FILES(void, fstat0, jint fd, jobject to) {
  struct stat status;
  if (CHECKED(fstat(fd, &status)) == 0) copy_attributes(env, &status, to);
}

FILES(jint, access0, jlong path, jint how) {
  int result;
  RETRY(result, access(POINTER(path), how));
  return result ? errno : 0;
}

FILES(void, chmod0, jlong path, jint mode) {
  CHECKED(chmod(POINTER(path), (mode_t) mode));
}

FILES(void, fchmod0, jint fd, jint mode) {
  CHECKED(fchmod(fd, (mode_t) mode));
}

/* Open files */

FILES(jint, open0, jlong path, jint flags, jint mode) {
  return (jint) CHECKED(open(POINTER(path), flags | O_CLOEXEC, (mode_t) mode));
}

FILES(jint, dup, jint fd) {
  return (jint) CHECKED(fcntl(fd, F_DUPFD_CLOEXEC, 0));
}

FILES(void, close0, jint fd) {
  if (close(fd) && errno != EINTR) throw_unix(env, errno);
}

/* Names */

FILES(void, unlink0, jlong path) {
  CHECKED(unlink(POINTER(path)));
}

FILES(void, mkdir0, jlong path, jint mode) {
  CHECKED(mkdir(POINTER(path), (mode_t) mode));
}

FILES(void, rmdir0, jlong path) {
  CHECKED(rmdir(POINTER(path)));
}

FILES(void, rename0, jlong from, jlong to) {
  CHECKED(rename(POINTER(from), POINTER(to)));
}

FILES(jbyteArray, readlink0, jlong path) {
  char text[PATH_MAX];
  long length = CHECKED(readlink(POINTER(path), text, sizeof text));
  return length < 0 ? 0 : octets_of(env, text, (size_t) length);
}

FILES(jbyteArray, realpath0, jlong path) {
  char real[PATH_MAX];
  return text_or_exception(env, realpath(POINTER(path), real));
}

FILES(jbyteArray, getcwd) {
  char path[PATH_MAX];
  return text_or_exception(env, getcwd(path, sizeof path));
}

/* Directories */

FILES(jlong, opendir0, jlong path) {
  return directory_or_exception(env, opendir(POINTER(path)));
}

FILES(jlong, fdopendir, jint fd) {
  return directory_or_exception(env, fdopendir(fd));
}

FILES(void, closedir, jlong directory) {
  if (closedir(POINTER(directory)) && errno != EINTR) throw_unix(env, errno);
}

FILES(jbyteArray, readdir0, jlong directory) {
  errno = 0;
  struct dirent *entry = readdir(POINTER(directory));
  if (!entry && errno == 0) return 0;
  return text_or_exception(env, entry ? entry->d_name : 0);
}

/* Extended attributes */

FILES(jint, fgetxattr0, jint fd, jlong name, jlong to, jint length) {
  return (jint) CHECKED(fgetxattr(fd, POINTER(name), POINTER(to), (size_t) length));
}

FILES(jint, flistxattr, jint fd, jlong to, jint length) {
  return (jint) CHECKED(flistxattr(fd, POINTER(to), (size_t) length));
}

/* Errors */

FILES(jbyteArray, strerror, jint error) {
  return text_or_exception(env, strerror(error));
}

/* Whose a file is: Java takes the number itself for one that has no name. */

FILES(jbyteArray, getpwuid, jint user) {
  throw_unix(env, ENOENT);
  return 0;
}

FILES(jbyteArray, getgrgid, jint group) {
  throw_unix(env, ENOENT);
  return 0;
}
