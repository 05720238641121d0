/* Where the executable begins. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "client_inherited.h"

/* The image's main, renamed. */
extern int java_main(int count, char **words);

int main(int count, char **words) {
  remember_inherited();
  /* Who reads no more is an error of the write, as on a JVM. */
  signal(SIGPIPE, SIG_IGN);
  /* The image finds its heap's copy in the file by it, and says no more than a number without. */
  if (access("/proc/self/maps", R_OK)) {
    fprintf(stderr, "jdhclient: /proc has to be mounted: /proc/self/maps cannot be read\n");
    return EXIT_FAILURE;
  }
  return java_main(count, words);
}
