/* Where the executable begins. */
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "client_inherited.h"

enum { DATA_MB = 16 };

/* The image's main, renamed. */
extern int java_main(int count, char **words);

/* Where a standard stream is closed, what is opened next would get its number, and be taken for it. */
static void open_standard_streams(void) {
  int number;
  do {
    number = open("/dev/null", O_RDWR);
    if (number < 0) number = open("/", O_RDONLY);
  } while (number >= 0 && number <= STDERR_FILENO);
  if (number >= 0) close(number);
}

/* One that is gone, or out of reach, has no path, without which the image does not begin. */
static void leave_lost_directory(void) {
  char path[PATH_MAX];
  if (!getcwd(path, sizeof path) && chdir("/")) {
    perror("jdhclient: /");
    exit(EXIT_FAILURE);
  }
}

/*
 * Memory that the image writes to, its heap above all, which this limit counts (getrlimit(2)): twice what a
 * client of one interface takes. With too little of it the image is refused memory for a hook, or does not begin.
 */
static int lacks_data(void) {
  struct rlimit data;
  return !getrlimit(RLIMIT_DATA, &data) && data.rlim_cur < (rlim_t) DATA_MB << 20;
}

int main(int count, char **words) {
  open_standard_streams();
  leave_lost_directory();
  remember_inherited();
  /* Whoever reads what the client says may go: a write then fails, and that is all. */
  signal(SIGPIPE, SIG_IGN);
  /* So does one to a file that has reached the limit of its size. */
  signal(SIGXFSZ, SIG_IGN);
  /* The image finds its heap's copy in the file by it, and says no more than a number without. */
  if (access("/proc/self/maps", R_OK)) {
    fprintf(stderr, "jdhclient: /proc has to be mounted: /proc/self/maps cannot be read\n");
    return EXIT_FAILURE;
  }
  if (lacks_data()) {
    fprintf(stderr, "jdhclient: cannot start; it takes %d MB of data (ulimit -d, LimitDATA=)\n", DATA_MB);
    return EXIT_FAILURE;
  }
  return java_main(count, words);
}
