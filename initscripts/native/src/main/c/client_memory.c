/*
 * Gives memory back to the kernel. What is mapped of the executable and was not written to is unmapped:
 * it stays in the page cache, and comes back when it is touched. MADV_PAGEOUT would pass over each page
 * that a second client has mapped too. proc_pid_pagemap(5) tells such pages from those that were written
 * to, of which there is no other copy.
 */
#include <fcntl.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PAGES = 256, RANGES = 32 };

static const uint64_t PRESENT = UINT64_C(1) << 63, OF_FILE = UINT64_C(1) << 61;

struct range {
  unsigned long start, end;
};

static int is_unchanged(uint64_t page) {
  return (page & PRESENT) && (page & OF_FILE);
}

/* Of some pages the unchanged ones, as few calls as there are runs of them. */
static void drop_unchanged(const uint64_t *pages, size_t count, char *start, size_t size) {
  for (size_t i = 0, run; i < count; i += run) {
    for (run = 0; i + run < count && is_unchanged(pages[i + run]);) run++;
    if (run > 0) madvise(start + i * size, run * size, MADV_DONTNEED);
    if (run == 0) run = 1;
  }
}

static void give_back(int pagemap, struct range range, size_t size) {
  uint64_t pages[PAGES];
  for (unsigned long at = range.start; at < range.end; at += PAGES * size) {
    size_t rest = (range.end - at) / size, count = rest < PAGES ? rest : PAGES;
    size_t length = count * sizeof *pages;
    if (pread(pagemap, pages, length, (off_t) (at / size * sizeof *pages)) != (ssize_t) length) return;
    drop_unchanged(pages, count, (char *) at, size);
  }
}

/* Only what is of a file has a path, in proc_pid_maps(5). */
static int mapped_files(struct range *ranges) {
  char line[512];
  int count = 0;
  FILE *maps = fopen("/proc/self/maps", "re");
  if (!maps) return 0;
  while (count < RANGES && fgets(line, sizeof line, maps)) {
    struct range *range = &ranges[count];
    if (strchr(line, '/') && sscanf(line, "%lx-%lx", &range->start, &range->end) == 2) count++;
  }
  fclose(maps);
  return count;
}

void jdhclient_give_back(void) {
  struct range ranges[RANGES];
  int count = mapped_files(ranges);
  malloc_trim(0);
  int pagemap = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
  if (pagemap < 0) return;
  size_t size = (size_t) sysconf(_SC_PAGESIZE);
  for (int i = 0; i < count; i++) give_back(pagemap, ranges[i], size);
  close(pagemap);
}
