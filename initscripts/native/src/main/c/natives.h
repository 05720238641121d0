/*
 * How a native method of a Java class is written here. Its name is the class's and its own, as javac -h
 * would print it.
 */
#ifndef NATIVES_H
#define NATIVES_H

#include <errno.h>
#include <jni.h>
#include <stdint.h>
#include <sys/types.h>

/* A static method's second argument is its class, another's its object; few look at either. */
#define NATIVE(type, name, ...) JNIEXPORT type JNICALL Java_##name(JNIEnv *env, jobject self, ##__VA_ARGS__)

#define POINTER(number) ((void *) (intptr_t) (number))

/* Makes a call again that a signal has interrupted. */
#define RETRY(result, call) \
  do { \
    (result) = (call); \
  } while ((result) == -1 && errno == EINTR)

/* java.io.IOException, with the text of errno. */
void throw_io(JNIEnv *env);

/* A class's exception with a text; what is pending already stays. */
void throw_new(JNIEnv *env, const char *class, const char *text);

/* The text of errno as a string. */
jstring error_text(JNIEnv *env, int error);

/* Null if there is no memory, with an exception pending. */
jbyteArray octets_of(JNIEnv *env, const char *text, size_t length);

/* The number in a java.io.FileDescriptor; -1 if it is closed. */
int number_in(JNIEnv *env, jobject descriptor);

#endif
