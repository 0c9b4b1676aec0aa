#include "CPeers.h"

#include <stdlib.h>

/// Reserves a chunk for at least a number of bytes: twice as large as the newest, from 1024 on.
static int reserve(struct peer_bump *arena, size_t least) {
  size_t size = arena->newest ? arena->newest->size * 2 : 1024;
  if (size < least + sizeof(struct peer_chunk)) size = least + sizeof(struct peer_chunk);
  struct peer_chunk *chunk = malloc(size);
  if (!chunk) return 0;
  chunk->previous = arena->newest;
  chunk->size = size;
  arena->newest = chunk;
  arena->cursor = (uintptr_t)(chunk + 1);
  arena->end = (uintptr_t)chunk + size;
  return 1;
}

/// The next block of the newest chunk, or null where that is too short.
static inline void *allocate(struct peer_bump *arena, size_t size, size_t alignment) {
  uintptr_t address = (arena->cursor + alignment - 1) & ~(uintptr_t)(alignment - 1);
  if (address + size > arena->end) return NULL;
  arena->cursor = address + size;
  return (void *)address;
}

/// Out of line, so that a request pays for it with one branch.
__attribute__((noinline)) static uint64_t *place_in_new_chunk(
    uint64_t number, struct peer_bump *arena) {
  if (!reserve(arena, sizeof number)) return NULL;
  uint64_t *pointer = allocate(arena, sizeof number, _Alignof(uint64_t));
  if (pointer) *pointer = number;
  return pointer;
}

static inline uint64_t *place(uint64_t number, struct peer_bump *arena) {
  uint64_t *pointer = allocate(arena, sizeof number, _Alignof(uint64_t));
  if (!pointer) return place_in_new_chunk(number, arena);
  *pointer = number;
  return pointer;
}

struct peer_bump peer_bump_make(size_t size) {
  struct peer_bump arena = {0, 0, NULL};
  if (size && !reserve(&arena, size)) abort();
  return arena;
}

void peer_bump_destroy(struct peer_bump *arena) {
  struct peer_chunk *chunk = arena->newest;
  while (chunk) {
    struct peer_chunk *previous = chunk->previous;
    free(chunk);
    chunk = previous;
  }
}

__attribute__((noinline)) uint64_t *peer_bump_place(uint64_t number, struct peer_bump *arena) {
  return place(number, arena);
}

void peer_bump_calls(intptr_t count) {
  struct peer_bump arena = peer_bump_make((size_t)count * sizeof(uint64_t));
  for (intptr_t number = 0; number < count; number++) {
    if (!peer_bump_place((uint64_t)number, &arena)) abort();
  }
  peer_bump_destroy(&arena);
}

void peer_bump_fill(intptr_t count) {
  struct peer_bump arena = peer_bump_make(0);
  uint64_t *last = NULL;
  for (intptr_t number = 0; number < count; number++) {
    last = place((uint64_t)number, &arena);
    if (!last) abort();
  }
  peer_escape(last);
  peer_bump_destroy(&arena);
}
