/* java.io.UnixFileSystem: what java.io.File asks. */
#include "natives.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static jfieldID path_field;

NATIVE(void, java_io_UnixFileSystem_initIDs) {
  jclass file = (*env)->FindClass(env, "java/io/File");
  if (file) path_field = (*env)->GetFieldID(env, file, "path", "Ljava/lang/String;");
}

/* A file's path in C: to be left again. Null if there is no memory. */
struct path {
  jstring string;
  const char *text;
};

static struct path enter(JNIEnv *env, jobject file) {
  jstring string = (*env)->GetObjectField(env, file, path_field);
  return (struct path){string, (*env)->GetStringUTFChars(env, string, 0)};
}

static void leave(JNIEnv *env, struct path path) {
  if (path.text) (*env)->ReleaseStringUTFChars(env, path.string, path.text);
}

static int stat_of(JNIEnv *env, jobject file, struct stat *status) {
  struct path path = enter(env, file);
  int result = path.text ? stat(path.text, status) : -1;
  leave(env, path);
  return result;
}

NATIVE(jint, java_io_UnixFileSystem_getBooleanAttributes0, jobject file) {
  enum { EXISTS = 1, REGULAR = 2, DIRECTORY = 4 };
  struct stat status;
  if (stat_of(env, file, &status)) return 0;
  return EXISTS | (S_ISREG(status.st_mode) ? REGULAR : 0) | (S_ISDIR(status.st_mode) ? DIRECTORY : 0);
}

NATIVE(jboolean, java_io_UnixFileSystem_checkAccess0, jobject file, jint how) {
  struct path path = enter(env, file);
  int result = path.text ? access(path.text, how) : -1;
  leave(env, path);
  return result == 0;
}

NATIVE(jlong, java_io_UnixFileSystem_getLength0, jobject file) {
  struct stat status;
  return stat_of(env, file, &status) ? 0 : status.st_size;
}

/* What does not exist, or not all of it, is left as it is. */
NATIVE(jstring, java_io_UnixFileSystem_canonicalize0, jstring path) {
  char real[PATH_MAX];
  const char *text = (*env)->GetStringUTFChars(env, path, 0);
  if (!text) return 0;
  jstring result = realpath(text, real) ? (*env)->NewStringUTF(env, real) : path;
  (*env)->ReleaseStringUTFChars(env, path, text);
  return result;
}

static int is_name(const struct dirent *entry) {
  const char *name = entry->d_name;
  return name[0] != '.' || (name[1] && (name[1] != '.' || name[2]));
}

static jobjectArray names_of(JNIEnv *env, struct dirent **entries, int count) {
  jclass string = (*env)->FindClass(env, "java/lang/String");
  jobjectArray names = string ? (*env)->NewObjectArray(env, count, string, 0) : 0;
  for (int i = 0; names && i < count; i++) {
    jstring name = (*env)->NewStringUTF(env, entries[i]->d_name);
    if (!name) return 0;
    (*env)->SetObjectArrayElement(env, names, i, name);
    (*env)->DeleteLocalRef(env, name);
  }
  return names;
}

NATIVE(jobjectArray, java_io_UnixFileSystem_list0, jobject file) {
  struct dirent **entries;
  struct path path = enter(env, file);
  int count = path.text ? scandir(path.text, &entries, is_name, 0) : -1;
  leave(env, path);
  if (count < 0) return 0;
  jobjectArray names = names_of(env, entries, count);
  for (int i = 0; i < count; i++) free(entries[i]);
  free(entries);
  return names;
}
