/*
 * Gives memory back to the kernel that comes back as it was when it is touched; last of all before the
 * client waits, so that little is touched again:
 *
 * - pages of the executable that were not written to: they stay in the page cache. MADV_PAGEOUT would pass
 *   over each that a second client has mapped too.
 * - pages of its own that hold nothing but zeros, as most of a buffer for the largest packet does.
 *
 * proc_pid_pagemap(5) tells which pages are there, and which of a private mapping are still the file's.
 */
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { PAGES = 256, MAPPINGS = 48 };

static const uint64_t PRESENT = UINT64_C(1) << 63, OF_FILE = UINT64_C(1) << 61;

struct mapping {
  unsigned long start, end;
  int is_file;
};

static int is_zero(const char *page, size_t size) {
  return !page[0] && !memcmp(page, page + 1, size - 1);
}

static int can_go(uint64_t page, const char *memory, size_t size, int is_file) {
  if (!(page & PRESENT)) return 0;
  return is_file ? (page & OF_FILE) != 0 : is_zero(memory, size);
}

/* As few calls as there are runs of pages that can go. */
static void drop(const uint64_t *pages, size_t count, char *start, size_t size, int is_file) {
  size_t first = 0;
  for (size_t i = 0; i <= count; i++) {
    if (i < count && can_go(pages[i], start + i * size, size, is_file)) continue;
    if (i > first) madvise(start + first * size, (i - first) * size, MADV_DONTNEED);
    first = i + 1;
  }
}

static void give_back(int pagemap, struct mapping mapping, size_t size) {
  uint64_t pages[PAGES];
  for (unsigned long at = mapping.start; at < mapping.end; at += PAGES * size) {
    size_t rest = (mapping.end - at) / size, count = rest < PAGES ? rest : PAGES;
    size_t length = count * sizeof *pages;
    if (pread(pagemap, pages, length, (off_t) (at / size * sizeof *pages)) != (ssize_t) length) return;
    drop(pages, count, (char *) at, size, mapping.is_file);
  }
}

/* A file's mapping has its path in proc_pid_maps(5); of the others what is private can be written to. */
static int is_ours(const char *line, const char *modes, struct mapping *mapping) {
  mapping->is_file = strchr(line, '/') != 0;
  return modes[3] == 'p' && (mapping->is_file || !strncmp(modes, "rw", 2));
}

static int read_mappings(struct mapping *mappings) {
  char line[512], modes[5];
  int count = 0;
  FILE *maps = fopen("/proc/self/maps", "re");
  if (!maps) return 0;
  while (count < MAPPINGS && fgets(line, sizeof line, maps)) {
    struct mapping *mapping = &mappings[count];
    if (sscanf(line, "%lx-%lx %4s", &mapping->start, &mapping->end, modes) != 3) continue;
    if (is_ours(line, modes, mapping)) count++;
  }
  fclose(maps);
  return count;
}

static void give_all_back(void) {
  struct mapping mappings[MAPPINGS];
  int count = read_mappings(mappings);
  malloc_trim(0);
  int pagemap = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
  if (pagemap < 0) return;
  size_t size = (size_t) sysconf(_SC_PAGESIZE);
  for (int i = 0; i < count; i++) give_back(pagemap, mappings[i], size);
  close(pagemap);
}

static int is_wanted;

void jdhclient_give_back(void) {
  is_wanted = 1;
}

int jdhclient_poll(struct pollfd *fds, nfds_t count, int timeout) {
  if (is_wanted) give_all_back();
  is_wanted = 0;
  return poll(fds, count, timeout);
}
