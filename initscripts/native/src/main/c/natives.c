/* What the native methods share: exceptions, octets, and the number in a file descriptor. */
#include "natives.h"

#include <string.h>

void throw_new(JNIEnv *env, const char *class, const char *text) {
  if ((*env)->ExceptionCheck(env)) return;
  jclass exception = (*env)->FindClass(env, class);
  if (exception) (*env)->ThrowNew(env, exception, text);
}

void throw_io(JNIEnv *env) {
  throw_new(env, "java/io/IOException", strerror(errno));
}

jstring error_text(JNIEnv *env, int error) {
  return (*env)->NewStringUTF(env, strerror(error));
}

jbyteArray octets_of(JNIEnv *env, const char *text, size_t length) {
  jbyteArray octets = (*env)->NewByteArray(env, (jsize) length);
  if (octets) (*env)->SetByteArrayRegion(env, octets, 0, (jsize) length, (const jbyte *) text);
  return octets;
}

int number_in(JNIEnv *env, jobject descriptor) {
  static jfieldID number;
  if (!number) {
    jclass class = (*env)->FindClass(env, "java/io/FileDescriptor");
    number = (*env)->GetFieldID(env, class, "fd", "I");
  }
  return descriptor ? (*env)->GetIntField(env, descriptor, number) : -1;
}
