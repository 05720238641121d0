/* java.lang: the environment, processes, the end; and what java.util knows of the time zone. */
#include "natives.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static int put(JNIEnv *env, jobjectArray to, jsize at, const char *text, size_t length) {
  jbyteArray octets = octets_of(env, text, length);
  if (!octets) return 0;
  (*env)->SetObjectArrayElement(env, to, at, octets);
  (*env)->DeleteLocalRef(env, octets);
  return 1;
}

/* Name, value, name, value. A name may begin with =, and what has no other is no variable. */
NATIVE(jobjectArray, java_lang_ProcessEnvironment_environ) {
  jsize count = 0, at = 0;
  for (char **variable = environ; *variable; variable++) count += **variable && strchr(*variable + 1, '=');
  jclass octets = (*env)->FindClass(env, "[B");
  jobjectArray result = octets ? (*env)->NewObjectArray(env, 2 * count, octets, 0) : 0;
  if (!result) return 0;
  for (char **variable = environ; *variable; variable++) {
    char *equals = **variable ? strchr(*variable + 1, '=') : 0;
    if (!equals) continue;
    if (!put(env, result, at++, *variable, (size_t) (equals - *variable))) return 0;
    if (!put(env, result, at++, equals + 1, strlen(equals + 1))) return 0;
  }
  return result;
}

NATIVE(void, java_lang_ProcessHandleImpl_initNative) {}

NATIVE(jlong, java_lang_ProcessHandleImpl_getCurrentPid0) {
  return getpid();
}

/* When it began is not told: 0. */
NATIVE(jlong, java_lang_ProcessHandleImpl_isAlive0, jlong pid) {
  return kill((pid_t) pid, 0) && errno != EPERM ? -1 : 0;
}

NATIVE(jboolean, java_lang_ProcessHandleImpl_destroy0, jlong pid, jlong start, jboolean force) {
  return !kill((pid_t) pid, force ? SIGKILL : SIGTERM);
}

NATIVE(void, java_lang_Shutdown_halt0, jint status) {
  exit(status);
}

/* For a zone that has no name; UTC has one, see image_place.c. */
NATIVE(jstring, java_util_TimeZone_getSystemGMTOffsetID) {
  return (*env)->NewStringUTF(env, "GMT");
}
