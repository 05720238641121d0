/*
 * sun.misc.Signal: no handler is ever installed, as the client reads its signals from a descriptor, so
 * that none arrives here.
 */
#include <semaphore.h>

static sem_t arrived;

int cSunMiscSignal_open(void) {
  return sem_init(&arrived, 0, 0);
}

int cSunMiscSignal_close(void) {
  return sem_destroy(&arrived);
}

int cSunMiscSignal_awaitSemaphore(void) {
  return sem_wait(&arrived);
}

int cSunMiscSignal_signalSemaphore(void) {
  return sem_post(&arrived);
}

int cSunMiscSignal_signalRangeCheck(int number) {
  enum { MOST = 64 };
  return number > 0 && number <= MOST;
}

int cSunMiscSignal_checkPendingSignal(void) {
  return -1;
}

void *cSunMiscSignal_signalHandlerFunctionPointer(void) {
  return 0;
}
