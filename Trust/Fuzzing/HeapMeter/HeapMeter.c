#include "HeapMeter.h"

#include <errno.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

// What the C library calls the functions whose names are taken here.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

// The allocator runs before libFuzzer is ready, so it is not instrumented.
#define METERED __attribute__((disable_sanitizer_instrumentation))

static atomic_long live;
static atomic_long peak;

METERED static void add(long bytes) {
  long now = atomic_fetch_add(&live, bytes) + bytes;
  long highest = atomic_load(&peak);
  while (now > highest && !atomic_compare_exchange_weak(&peak, &highest, now)) {
  }
}

METERED static void *counted(void *block) {
  if (block) add((long)malloc_usable_size(block));
  return block;
}

METERED long heap_meter_live(void) { return atomic_load(&live); }

METERED long heap_meter_peak(void) { return atomic_load(&peak); }

METERED void heap_meter_reset(void) { atomic_store(&peak, atomic_load(&live)); }

METERED void *malloc(size_t size) { return counted(__libc_malloc(size)); }

METERED void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size)); }

METERED void free(void *block) {
  if (block) atomic_fetch_sub(&live, (long)malloc_usable_size(block));
  __libc_free(block);
}

METERED void *realloc(void *block, size_t size) {
  long before = block ? (long)malloc_usable_size(block) : 0;
  void *moved = __libc_realloc(block, size);
  // What cannot grow stays; a size of zero frees.
  if (!moved && size != 0) return NULL;
  atomic_fetch_sub(&live, before);
  return counted(moved);
}

METERED void *reallocarray(void *block, size_t count, size_t size) {
  size_t total;
  if (__builtin_mul_overflow(count, size, &total)) {
    errno = ENOMEM;
    return NULL;
  }
  return realloc(block, total);
}

METERED void *memalign(size_t alignment, size_t size) {
  return counted(__libc_memalign(alignment, size));
}

METERED void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

METERED int posix_memalign(void **block, size_t alignment, size_t size) {
  if (alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
  void *result = memalign(alignment, size);
  if (!result) return ENOMEM;
  *block = result;
  return 0;
}
