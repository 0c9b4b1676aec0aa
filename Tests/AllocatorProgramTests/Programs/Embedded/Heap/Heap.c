// As unhelpful as C permits: nothing for zero bytes, never a block at an address that is aligned better
// than it must be, and never the same block again. A block that is freed twice, or that never was one,
// ends the program.

#include "Heap.h"

#include <stddef.h>
#include <stdint.h>

enum { word = sizeof(void *), valid = 0x5a5a, freed = 0x2121 };

typedef struct {
  size_t size;
  size_t state;
} header;

static _Alignas(4096) unsigned char memory[1 << 20];
static size_t used;
static int allocations, frees, largest;

int heap_allocations(void) { return allocations; }
int heap_frees(void) { return frees; }
int heap_alignment(void) { return largest; }

static void *block(size_t size, size_t alignment) {
  size_t start = used + sizeof(header);
  start = (start + alignment - 1) & ~(alignment - 1);
  if (start % (2 * alignment) == 0) start += alignment;
  if (size == 0 || start + size < size || start + size > sizeof memory) return NULL;
  used = start + size;
  *(header *)(memory + start - sizeof(header)) = (header){size, valid};
  allocations += 1;
  return memory + start;
}

static header *header_of(void *address) {
  header *found = (header *)address - 1;
  if (found->state != valid) __builtin_trap();
  return found;
}

void *malloc(size_t size) { return block(size, 2 * word); }

void *aligned_alloc(size_t alignment, size_t size) {
  if (size % alignment) __builtin_trap();
  if ((int)alignment > largest) largest = (int)alignment;
  return block(size, alignment);
}

// Embedded Swift allocates objects by it.
int posix_memalign(void **result, size_t alignment, size_t size) {
  *result = block(size, alignment < 2 * word ? 2 * word : alignment);
  return *result == NULL;
}

void free(void *address) {
  if (address == NULL) return;
  header_of(address)->state = freed;
  frees += 1;
}

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
  for (size_t i = 0; i < count; ++i) ((volatile char *)to)[i] = ((const char *)from)[i];
  return to;
}

void *memmove(void *to, const void *from, size_t count) {
  if ((uintptr_t)to <= (uintptr_t)from) return memcpy(to, from, count);
  while (count--) ((volatile char *)to)[count] = ((const char *)from)[count];
  return to;
}

void *memset(void *to, int value, size_t count) {
  for (size_t i = 0; i < count; ++i) ((volatile char *)to)[i] = (char)value;
  return to;
}

int memcmp(const void *one, const void *other, size_t count) {
  const unsigned char *a = one, *b = other;
  for (size_t i = 0; i < count; ++i)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

void *calloc(size_t count, size_t size) { return malloc(count * size); }

void *realloc(void *address, size_t size) {
  if (address == NULL) return malloc(size);
  size_t old = header_of(address)->size;
  void *moved = malloc(size);
  if (moved == NULL) return NULL;
  memcpy(moved, address, old < size ? old : size);
  free(address);
  return moved;
}

// What unoptimized code needs besides: it says why it ends, and guards its stack.

uintptr_t __stack_chk_guard = 0x5a5a5a5a;
void __stack_chk_fail(void) { __builtin_trap(); }
int putchar(int character) { return character; }

// The program's beginning and end, without a C library either. Its status is what `check` returns.

int check(void);

#ifdef __wasm__
__attribute__((import_module("wasi_snapshot_preview1"), import_name("proc_exit")))
_Noreturn void leave(int status);
#else
static _Noreturn void leave(int status) {
  __asm__ volatile("syscall" : : "a"(231), "D"(status));
  __builtin_unreachable();
}
// The stack is aligned to 16 bytes here, but a function expects that it was when it was called.
__attribute__((force_align_arg_pointer))
#endif
void _start(void) { leave(check()); }
