/*
 * Who started the client waits, while its child works: for the exit status, in decimal text, or for the
 * child's end. The one that waits blocks no signals, so that TERM and INT end it; the child
 * sees that at its end of the pipe.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SIGNALLED = 128, TRIES = 3 };

/* The status of a child that ended without a word, as a shell would give it. */
static int status_of(pid_t child) {
  int status;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return EXIT_FAILURE;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : SIGNALLED + WTERMSIG(status);
}

static _Noreturn void wait_for_word(int from, pid_t child) {
  /* A shell's job in the background ignores it, and its client would not see it end. */
  signal(SIGINT, SIG_DFL);
  char word[16] = "";
  ssize_t count;
  do {
    count = read(from, word, sizeof word - 1);
  } while (count < 0 && errno == EINTR);
  _exit(count > 0 ? atoi(word) : status_of(child));
}

/* In the child: where to write the word. -1 with errno if there is no child. */
int jdhclient_starter(void) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC)) return -1;
  pid_t child = fork();
  if (child < 0) {
    int error = errno;
    close(ends[0]);
    close(ends[1]);
    errno = error;
    return -1;
  }
  close(ends[child > 0 ? 1 : 0]);
  if (child > 0) wait_for_word(ends[0], child);
  return ends[1];
}

/* Without the word who waits would do so until the child ends: what fails once need not fail again. */
int jdhclient_tell(int fd, int status) {
  int written = -1;
  for (int i = 0; i < TRIES && written < 0; i++) written = dprintf(fd, "%d", status);
  return written < 0 ? -1 : 0;
}
