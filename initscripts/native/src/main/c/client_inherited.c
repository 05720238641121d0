/* What whoever started the client left open, and would wait for the end of: closed in the background. */
#include "client_inherited.h"

#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

/* The usual limit; numbers beyond it are closed without a look. */
enum { NUMBERS = 1024, FIRST = STDERR_FILENO + 1 };

static unsigned char inherited[NUMBERS / 8];

static nfds_t limit(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_NOFILE, &limit) || limit.rlim_cur > NUMBERS ? NUMBERS : limit.rlim_cur;
}

/* One call for all, as poll says of each whether it is open. */
void remember_inherited(void) {
  struct pollfd all[NUMBERS];
  nfds_t count = limit();
  for (nfds_t i = 0; i < count; i++) all[i] = (struct pollfd){.fd = (int) i};
  if (poll(all, count, 0) < 0) return;
  for (nfds_t i = FIRST; i < count; i++) {
    if (!(all[i].revents & POLLNVAL)) inherited[i / 8] |= (unsigned char) (1 << i % 8);
  }
}

void jdhclient_close_inherited(void) {
  for (int i = FIRST; i < NUMBERS; i++) {
    if (inherited[i / 8] & 1 << i % 8) close(i);
  }
}
