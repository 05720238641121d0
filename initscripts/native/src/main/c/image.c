/*
 * What the image itself asks of C, beside its libraries' native methods: names and arguments are those
 * that native-image's classes declare as @CFunction.
 */
#include <fcntl.h>
#include <jni.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

int getThreadId(void) {
  return (int) syscall(SYS_gettid);
}

int JVM_ActiveProcessorCount(void) {
  return (int) sysconf(_SC_NPROCESSORS_ONLN);
}

/* The image's last words if it cannot begin, for want of memory mostly; it would exit with the number. */
int fprintfSD(FILE *file, const char *format, char *text, int number) {
  fputs("jdhclient: cannot start; it takes 1 MB of memory, and 100 MB of addresses (ulimit -v): ", file);
  fprintf(file, format, text, number);
  exit(EXIT_FAILURE);
}

/* Variadic functions, for one who cannot call such. */

int openSII(const char *path, int flags, int mode) {
  return open(path, flags | O_CLOEXEC, mode);
}

void *mremapP(void *old, size_t old_size, size_t new_size, int flags, void *new) {
  return mremap(old, old_size, new_size, flags, new);
}

/* The image is compiled for any machine of its architecture: there is nothing to find out. */
void determineCPUFeatures(void *features) {
  (void) features;
}

int checkCPUFeatures(unsigned char *needed) {
  (void) needed;
  return 0;
}

int checkCPUFeaturesOrExit(unsigned char *needed, const char *message) {
  (void) needed;
  (void) message;
  return 0;
}

/* In the place of setrlimit(2): the caller's limits are good for this program, and for those it starts. */
int image_setrlimit(int resource, const void *limit) {
  (void) resource;
  (void) limit;
  return 0;
}

/* What the JDK's libraries do when they are loaded is done where each of them is written here. */
void initialize(void) {}

void InitializeEncoding(JNIEnv *env, const char *name) {
  (void) env;
  (void) name;
}

#define LIBRARY(name) \
  jint JNI_OnLoad_##name(JavaVM *vm, void *reserved) { \
    (void) vm; \
    (void) reserved; \
    return JNI_VERSION_1_8; \
  }

LIBRARY(java)
LIBRARY(net)
LIBRARY(nio)
LIBRARY(zip)
