/* The language and the time zone of the image. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "svm_locale.h"

/* This program speaks English, whatever the environment says. */
static svm_locale_props_t locale = {"en", "", "", "", "en", "", "", ""};

int svm_initialize_locale(void) {
  return SVM_LOCALE_INITIALIZATION_SUCCEEDED;
}

svm_locale_props_t *svm_get_locale(void) {
  return &locale;
}

/* The name of the file that /etc/localtime is a link to, from the directory of all zones on. */
static const char *zone_of_link(char *target, size_t size) {
  static const char DIRECTORY[] = "/zoneinfo/";
  ssize_t length = readlink("/etc/localtime", target, size - 1);
  if (length <= 0) return 0;
  target[length] = 0;
  const char *name = strstr(target, DIRECTORY);
  return name ? name + sizeof DIRECTORY - 1 : 0;
}

/* The default zone: what TZ names (tzset(3)), else the host's. The caller frees it. */
char *SVM_FindJavaTZmd(const char *mappings, int length) {
  (void) mappings;
  (void) length;
  char target[PATH_MAX];
  const char *zone = getenv("TZ");
  if (zone && *zone == ':') zone++;
  if (!zone || !*zone) zone = zone_of_link(target, sizeof target);
  return strdup(zone ? zone : "UTC");
}
